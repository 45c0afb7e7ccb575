package vn.gov.cantho.check.portal.links;

import java.util.List;

/** What became of an act on a link. */
public sealed interface LinkOutcome {

    /** It is done. */
    record Done(RegisteredLink link) implements LinkOutcome {}

    /** Something typed cannot be kept. */
    record Flawed(List<LinkFlaw> flaws) implements LinkOutcome {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** There are as many links about this thing as there may be. */
    record TooMany(int most) implements LinkOutcome {}

    /** Whoever wrote a link does not decide about it. */
    record SamePerson() implements LinkOutcome {}

    /** No officer let the establishment link to this host. */
    record HostNotAllowed(String host) implements LinkOutcome {}

    /** The link has moved on since it was shown, or does not go this way. */
    record Overtaken() implements LinkOutcome {}

    /** There is no such link in reach. */
    record Unknown() implements LinkOutcome {}
}
