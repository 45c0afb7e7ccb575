package vn.gov.cantho.check.contract.gs1;

/** What a reader may be told to forgive. None of it is ever written. */
public enum Tolerance {
    /** One slash at the end of the path, which the resolver standard asks a resolver to overlook. */
    TRAILING_SLASH,
    /** A GTIN of 8, 12 or 13 digits, as it was allowed until June 2023; it is filled up to 14. */
    SHORT_GTIN,
    /** Identifiers that exclude each other, or that lack one they require: the second layer of the dictionary. */
    WRONG_PAIRS
}
