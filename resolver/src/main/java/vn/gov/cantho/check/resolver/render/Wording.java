package vn.gov.cantho.check.resolver.render;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import vn.gov.cantho.check.resolver.scan.Language;

/** The texts of one language by key. */
final class Wording {

    private final Map<String, String> texts;

    private Wording(Map<String, String> texts) {
        this.texts = texts;
    }

    static Wording of(Language language) {
        var name = "/texts/scan_" + language.tag() + ".properties";
        var properties = new Properties();
        try (var reader =
                new InputStreamReader(Objects.requireNonNull(Wording.class.getResourceAsStream(name), name), UTF_8)) {
            properties.load(reader);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new Wording(properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty)));
    }

    /** A text with its values put in; the values are not escaped here. */
    String text(String key, String... values) {
        var text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text has the key " + key);
        }
        return values.length == 0 ? text : filled(text, values);
    }

    /** Puts the values in their places, such as {0}, in one go: a value is never looked at for places. */
    static String filled(String text, String... values) {
        var out = new StringBuilder(text.length() + 32);
        var from = 0;
        for (var at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            var number = at + 2 < text.length() && text.charAt(at + 2) == '}' ? text.charAt(at + 1) - '0' : -1;
            if (number >= 0 && number < values.length) {
                out.append(text, from, at).append(values[number]);
                from = at + 3;
            }
        }
        return out.append(text, from, text.length()).toString();
    }

    /** The name of a coded value, such as a stage; one that this release does not know is called other. */
    String name(String group, String value) {
        var text = texts.get(group + "." + value);
        return text == null ? text(group + ".OTHER") : text;
    }

    Set<String> keys() {
        return texts.keySet();
    }
}
