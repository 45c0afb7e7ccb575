package vn.gov.cantho.check.portal.productionlots;

/** What a typed location trace code turned out to be. */
public sealed interface LocationCodeReading {

    /** A code in the form in which it is kept: {@code (416)} and 13 digits, or {@code CT-} and a local number. */
    record Read(String code) implements LocationCodeReading {}

    /** Neither a GLN nor a local code. */
    record WrongForm() implements LocationCodeReading {}

    /** A GLN whose last digit does not follow from the others: mistyped. */
    record WrongCheckDigit(int expected) implements LocationCodeReading {}
}
