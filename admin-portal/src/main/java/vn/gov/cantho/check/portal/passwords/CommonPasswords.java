package vn.gov.cantho.check.portal.passwords;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;

/**
 * Passwords that very many people have, without diacritics and in lower case; among them what Vietnamese people choose.
 * Where they come from is in decision 0031.
 */
final class CommonPasswords {

    private static final String FILE = "passwords/common.txt";

    /** Shorter ones are parts of too many words. */
    private static final int PART_MIN = 4;

    private static final Set<String> ALL = load();
    private static final int LONGEST =
            ALL.stream().mapToInt(String::length).max().orElseThrow();

    private CommonPasswords() {}

    static boolean contain(String folded) {
        return ALL.contains(folded);
    }

    static int count() {
        return ALL.size();
    }

    /** Whether a text is made of common passwords alone, of no more than so many different ones. */
    static boolean make(String folded, int most) {
        var fewest = new int[folded.length() + 1];
        for (var end = 1; end <= folded.length(); end++) {
            fewest[end] = Integer.MAX_VALUE;
            for (var start = Math.max(0, end - LONGEST); start <= end - PART_MIN; start++) {
                if (fewest[start] < fewest[end] - 1 && ALL.contains(folded.substring(start, end))) {
                    fewest[end] = fewest[start] + 1;
                }
            }
        }
        return !folded.isEmpty() && fewest[folded.length()] <= most;
    }

    private static Set<String> load() {
        try (var lines = new BufferedReader(
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.US_ASCII))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (IOException failure) {
            throw new UncheckedIOException("The common passwords cannot be read", failure);
        }
    }
}
