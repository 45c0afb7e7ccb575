package vn.gov.cantho.check.portal.viewing;

import vn.gov.cantho.check.portal.security.Viewing;

/** What became of a wish to look as an establishment. */
public sealed interface ViewingOutcome {

    /** It may begin; the session has yet to be given to it. */
    record Begun(Viewing viewing) implements ViewingOutcome {}

    /** The reason is too short or too long. */
    record ReasonMissing() implements ViewingOutcome {}

    /** There is no such establishment. */
    record NotFound() implements ViewingOutcome {}
}
