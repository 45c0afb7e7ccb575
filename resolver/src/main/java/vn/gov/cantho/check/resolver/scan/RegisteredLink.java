package vn.gov.cantho.check.resolver.scan;

/**
 * A link of an establishment to a page of its own, which an officer approved.
 *
 * @param type as the GS1 Web Vocabulary names it, without the vocabulary
 * @param language of the target, two letters
 * @param target an address that {@code LinkTargets} reads, at the host it was published with
 */
public record RegisteredLink(String type, Texts title, String language, String mediaType, String target, String host) {}
