package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A place in the production code that is written otherwise. When the code changes there, whoever changes it has to say
 * anew what it would be without the protection.
 *
 * @param file the source, from the base package of the resolver on, without its ending
 * @param text what stands there once, however it is broken into lines
 * @param instead what stands there in the mutant
 */
record Cut(String file, String text, String instead) {

    /** The source with the place written otherwise. */
    String apply(String source) {
        var place = text.chars()
                .filter(character -> !Character.isWhitespace(character))
                .mapToObj(character -> Pattern.quote(Character.toString(character)))
                .collect(Collectors.joining("\\s*"));
        var found = Pattern.compile(place).matcher(source);
        assertThat(found.results()).as("places in %s that read %s", file, text).hasSize(1);
        return found.reset().replaceFirst(Matcher.quoteReplacement(instead));
    }
}
