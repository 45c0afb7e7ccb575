package vn.gov.cantho.check.portal.restrictions;

/** What is wrong with a text of a restriction. */
public sealed interface TextFlaw {

    Field field();

    /** The text is shorter than it must be. */
    record TooShort(Field field, int lengthMin) implements TextFlaw {}

    /** The text is longer than it may be. */
    record TooLong(Field field, int lengthMax) implements TextFlaw {}

    /** The text plays the danger down, which a recall must not. */
    record Softened(Field field, String words) implements TextFlaw {}

    /** The texts have characters that the public notice cannot carry, or too many of them together. */
    record Unwritable(Field field) implements TextFlaw {}

    /** The texts that are checked. */
    enum Field {
        REASON,
        INSTRUCTION,
        DECISION_NUMBER,
        LIFT_REASON
    }
}
