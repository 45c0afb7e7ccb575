package vn.gov.cantho.check.contract.gs1;

import java.util.List;

/** Writes Digital Links of one host: uncompressed, one spelling only, so that equal links are equal texts. */
public final class DigitalLinkWriter {

    private final String stem;

    private DigitalLinkWriter(String stem) {
        this.stem = stem;
    }

    /**
     * Makes a writer.
     *
     * @param stem scheme and host, then perhaps a path: {@code https://check.cantho.gov.vn}
     * @throws IllegalArgumentException if an address cannot begin like this
     */
    public static DigitalLinkWriter at(String stem) {
        var text = stem.endsWith("/") ? stem.substring(0, stem.length() - 1) : stem;
        var host = UriText.scheme(text);
        var hostEnd = Target.until(text, '/', host, text.length());
        var fits = host > 0 && hostEnd > host && UriText.illegalInHost(text, host, hostEnd) < 0;
        if (!fits || UriText.illegal(text) >= 0 || text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            throw new IllegalArgumentException("no Digital Link can begin with " + stem);
        }
        return new DigitalLinkWriter(text);
    }

    /** Writes a whole address, its attributes in canonical order and its extension last, as it was. */
    public String write(DigitalLink link) {
        return stem + target(link);
    }

    /** Writes path and query alone. */
    public static String target(DigitalLink link) {
        var canonical = link.canonical();
        var text = new StringBuilder();
        element('/', canonical.key(), '/', text);
        canonical.qualifiers().forEach(qualifier -> element('/', qualifier, '/', text));
        query(canonical.attributes(), canonical.extension(), text);
        return text.toString();
    }

    private static void query(List<Element> attributes, String extension, StringBuilder text) {
        var delimiter = '?';
        for (var attribute : attributes) {
            element(delimiter, attribute, '=', text);
            delimiter = '&';
        }
        if (!extension.isEmpty()) {
            text.append(delimiter).append(extension);
        }
    }

    private static void element(char before, Element element, char between, StringBuilder text) {
        text.append(before).append(element.ai()).append(between);
        PercentText.encode(element.value(), text);
    }
}
