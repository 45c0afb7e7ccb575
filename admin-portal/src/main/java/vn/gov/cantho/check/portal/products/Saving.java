package vn.gov.cantho.check.portal.products;

import java.util.List;

/** What became of an attempt to save a draft. */
public sealed interface Saving {

    /** The draft is saved; the next saving names this version. */
    record Saved(int version) implements Saving {}

    /** Nothing was saved; every flaw is named. */
    record Invalid(List<ProductFlaw> flaws) implements Saving {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }

    /** Somebody else saved since this was read; their content is here to be compared with what was typed. */
    record Overtaken(ProductVersion theirs) implements Saving {}

    /** The version is no draft any more. */
    record NotDraft(ProductState state) implements Saving {}
}
