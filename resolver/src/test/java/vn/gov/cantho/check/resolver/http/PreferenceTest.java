package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Language;

final class PreferenceTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "''                                                          | HTML",
                "*/*                                                         | HTML",
                "text/html                                                   | HTML",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | HTML",
                "application/json                                            | JSON",
                "APPLICATION/JSON                                            | JSON",
                "application/*                                               | JSON",
                "application/json, text/plain, */*                           | JSON",
                "application/json;q=0.5, text/html                           | HTML",
                "application/json;q=0.9, text/html;q=0.8                     | JSON",
                "text/html, application/json                                 | HTML",
                "application/json;q=0                                        | HTML",
                "application/json ; charset=utf-8 ; q=1                      | JSON",
                "image/png                                                   | HTML",
                "application/json;q=banana                                   | HTML",
                ",,;;=q,                                                     | HTML",
                "application/ld+json                                         | JSON_LD",
                "application/ld+json, */*                                    | JSON_LD",
                "application/ld+json;q=0.9, */*                              | HTML",
                "application/ld+json, application/json                       | JSON",
                "application/ld+json, application/json;q=0.9                 | JSON_LD",
                "application/ld+json;q=0.2, application/json;q=0.9           | JSON",
                "application/ld+json;q=0.8, text/html;q=0.7                  | JSON_LD",
                "text/html, application/ld+json                              | HTML",
                "application/*, application/ld+json;q=0.5                    | JSON",
                "application/*;q=0.5, application/ld+json                    | JSON_LD",
                "application/ld+json;q=0, application/json;q=0.1             | JSON",
                "application/ld+json;profile=\"http://www.w3.org/ns/json-ld#expanded\" | JSON_LD"
            })
    void form_followsTheWeights(String accept, Page.Form form) {
        assertThat(Preference.form(accept)).isEqualTo(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | ''                     | VIETNAMESE",
                "''           | vi                     | VIETNAMESE",
                "''           | en                     | ENGLISH",
                "''           | en-GB,vi;q=0.9         | ENGLISH",
                "''           | vi-VN,en;q=0.9         | VIETNAMESE",
                "''           | en;q=0.5,vi;q=0.5      | VIETNAMESE",
                "''           | fr,de                  | ENGLISH",
                "''           | fr,en;q=0.3            | ENGLISH",
                "''           | *                      | VIETNAMESE",
                "lang=en      | vi                     | ENGLISH",
                "lang=vi      | en                     | VIETNAMESE",
                "a=b&lang=en  | vi                     | ENGLISH",
                "slang=en     | vi                     | VIETNAMESE",
                "lang=enx     | vi                     | VIETNAMESE",
                "lang=fr      | en                     | ENGLISH"
            })
    void language_isOfTheAddressElseOfTheBrowser(String query, String accept, Language language) {
        assertThat(Preference.language(query, accept)).isEqualTo(language);
    }

    @Test
    void anyHeader_isRead() {
        var random = new Random(3);
        var letters = "aq=;,*/. 0123456789-\tjsonhtmlviE%\"\u00e9";
        for (var round = 0; round < 20_000; round++) {
            var text = new StringBuilder();
            for (var length = random.nextInt(40); length > 0; length--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            assertThat(Preference.form(text.toString())).isNotNull();
            assertThat(Preference.language(text.toString(), text.toString())).isNotNull();
        }
    }
}
