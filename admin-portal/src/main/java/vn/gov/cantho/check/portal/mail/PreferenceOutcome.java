package vn.gov.cantho.check.portal.mail;

/** What became of a choice. */
public sealed interface PreferenceOutcome {

    /** It holds; a new address was sent the question. */
    record Saved(Preference preference) implements PreferenceOutcome {}

    /** It holds, but the address was asked as often as it may be in a day. */
    record AskedTooOften(Preference preference) implements PreferenceOutcome {}

    /** No mail can be sent to the text. */
    record AddressMalformed() implements PreferenceOutcome {}

    /** It was changed in another page since this one showed it; it is given as it stands now. */
    record Overtaken(Preference current) implements PreferenceOutcome {}
}
