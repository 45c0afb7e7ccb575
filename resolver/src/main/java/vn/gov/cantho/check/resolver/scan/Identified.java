package vn.gov.cantho.check.resolver.scan;

/** What a key stands for. Both cases are answers; that nobody could tell is a failed future, not a case. */
public sealed interface Identified {

    /** The key is published, with everything a page says about it. */
    record Found(Identity identity) implements Identified {}

    /** No such key is published. */
    record Absent() implements Identified {}
}
