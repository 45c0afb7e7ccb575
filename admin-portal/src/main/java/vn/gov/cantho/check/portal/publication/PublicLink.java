package vn.gov.cantho.check.portal.publication;

/**
 * An approved link of an establishment to a page of its own.
 *
 * @param type as the GS1 Web Vocabulary names it, without the vocabulary
 * @param language of the target
 * @param host of the target, to be compared once more
 */
record PublicLink(String type, PublicText title, String language, String mediaType, String target, String host) {}
