package vn.gov.cantho.check.resolver.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LinkWishTest {

    private static final Link VIETNAMESE = link("vi", "text/html", "vi");
    private static final Link ENGLISH = link("en", "text/html", "en");
    private static final Link PAPER = link("paper", "application/pdf", "vi");
    private static final Link ANYBODYS = new Link("any", "", Optional.empty(), List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                              | ''                          | vi paper",
                "*/*                             | vi                          | vi paper",
                "text/*                          | vi-VN                       | vi",
                "text/html                       | vi-Latn-VN                  | vi",
                "text/html                       | VI-vn                       | vi",
                "application/*                   | vi                          | paper",
                "text/html;q=0.8,application/pdf | vi                          | paper",
                "text/html;q=0.8,*/*;q=0.9       | vi                          | paper",
                "text/html                       | en-GB,vi;q=0.9              | en",
                "application/pdf                 | en-GB,vi;q=0.9              | en",
                "text/html                       | en;q=0.2,vi;q=0.3           | vi",
                "text/html                       | en;q=0.301,vi;q=0.3         | en",
                "text/html                       | en-US;q=0.1,en-GB;q=0.9,vi;q=0.5 | en",
                "text/html                       | vie                         | vi en",
                "text/html                       | vi;q=0,*                    | en",
                "text/html                       | vi;q=banana,en;q=0.001      | en",
                "text/html                       | fr                          | vi en",
                "image/png                       | fr                          | vi en paper"
            })
    void best_isOfTheLanguageThenOfTheType(String types, String languages, String best) {
        assertThat(wish(types, languages).best(List.of(VIETNAMESE, ENGLISH, PAPER)))
                .extracting(Link::href)
                .containsExactly(best.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"text/html | vi", "application/pdf | en", "'' | ''", "image/png;q=0.1 | fr"})
    void linkThatChoosesItself_isAsGoodAsTheBest(String types, String languages) {
        assertThat(wish(types, languages).best(List.of(VIETNAMESE, ENGLISH, ANYBODYS)))
                .contains(ANYBODYS);
    }

    @Test
    void nothing_hasNoBest() {
        assertThat(wish("text/html", "vi").best(List.of())).isEmpty();
    }

    private static LinkWish wish(String types, String languages) {
        return new LinkWish(AcceptList.read(types), AcceptList.read(languages));
    }

    private static Link link(String href, String mediaType, String language) {
        return new Link(href, "", Optional.of(mediaType), List.of(language));
    }
}
