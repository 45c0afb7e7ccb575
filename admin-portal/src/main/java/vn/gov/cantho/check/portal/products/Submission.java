package vn.gov.cantho.check.portal.products;

import java.util.List;

/** What became of an attempt to submit a draft for approval. */
public sealed interface Submission {

    /** The content is frozen and waits for a decision. */
    record Submitted() implements Submission {}

    /** Something that must be there is not. */
    record Incomplete(List<ProductFlaw> flaws) implements Submission {
        public Incomplete {
            flaws = List.copyOf(flaws);
        }
    }

    /** Somebody else saved since this was read: what would be submitted is not what was seen. */
    record Overtaken() implements Submission {}

    /** The version is no draft any more. */
    record NotDraft(ProductState state) implements Submission {}
}
