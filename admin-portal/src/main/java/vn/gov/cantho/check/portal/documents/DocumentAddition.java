package vn.gov.cantho.check.portal.documents;

import java.util.List;

/** What became of an attempt to add a document. */
public sealed interface DocumentAddition {

    /** The document is kept. */
    record Added(DocumentId id) implements DocumentAddition {}

    /** The document is not kept; every problem is named. */
    record Invalid(List<Problem> problems) implements DocumentAddition {
        public Invalid {
            problems = List.copyOf(problems);
        }
    }

    /** What can be wrong with a document. */
    enum Problem {
        NUMBER_LENGTH,
        ISSUER_LENGTH,
        ENDS_BEFORE_ISSUE,
        FILE_UNKNOWN,
        TOO_MANY
    }
}
