package vn.gov.cantho.check.portal.shell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** All texts of all features by language and key, read once from {@code texts/<feature>_<language>.properties}. */
final class TextBundles {

    static final Locale VIETNAMESE = Locale.of("vi");
    static final Locale ENGLISH = Locale.of("en");
    static final List<Locale> LANGUAGES = List.of(VIETNAMESE, ENGLISH);

    private static final Logger LOG = LoggerFactory.getLogger(TextBundles.class);
    private static final Map<Locale, Map<String, String>> TEXTS =
            Map.of(VIETNAMESE, load(VIETNAMESE), ENGLISH, load(ENGLISH));

    private TextBundles() {}

    static Optional<String> find(Locale locale, String key) {
        return Optional.ofNullable(texts(language(locale)).get(key));
    }

    static Map<String, String> texts(Locale language) {
        return TEXTS.getOrDefault(language, Map.of());
    }

    /** The one of our languages that serves a locale; Vietnamese for strangers. */
    static Locale language(Locale locale) {
        return locale.getLanguage().equals(ENGLISH.getLanguage()) ? ENGLISH : VIETNAMESE;
    }

    private static Map<String, String> load(Locale language) {
        var texts = new HashMap<String, String>();
        try {
            var resolver = new PathMatchingResourcePatternResolver(TextBundles.class.getClassLoader());
            for (var file : resolver.getResources("classpath*:texts/*_" + language + ".properties")) {
                read(file, texts);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("The texts cannot be read", failure);
        }
        return Map.copyOf(texts);
    }

    private static void read(Resource file, Map<String, String> texts) throws IOException {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        for (var key : properties.stringPropertyNames()) {
            var other = texts.putIfAbsent(key, properties.getProperty(key));
            if (other != null) {
                LOG.warn("The text {} is written twice, again in {}; the first counts", key, file.getFilename());
            }
        }
    }
}
