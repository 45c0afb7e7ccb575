package vn.gov.cantho.check.portal.dossiers;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class DossierNumberTest {

    private static final String CHARACTERS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";

    private final DossierNumber number = DossierNumber.draw(new SecureRandom(), 2026);

    @Test
    void number_isReadHoweverItIsTyped() {
        var typed = number.value().toLowerCase(Locale.ROOT).replace("-", " ");

        assertThat(number.value()).matches("HS-26-[0-9A-Z]{4}-[0-9A-Z]{4}");
        assertThat(DossierNumber.read(typed)).contains(number);
        assertThat(DossierNumber.read(number.value().repeat(9))).isEmpty();
    }

    @Test
    void number_withOneWrongCharacter_isNone() {
        for (var at : new int[] {6, 7, 8, 9, 11, 12, 13, 14}) {
            for (var index = 0; index < CHARACTERS.length(); index++) {
                var wrong = new StringBuilder(number.value());
                wrong.setCharAt(at, CHARACTERS.charAt(index));
                if (!wrong.toString().equals(number.value())) {
                    assertThat(DossierNumber.read(wrong.toString()))
                            .as(wrong.toString())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void number_withTwoCharactersThatChangedPlaces_isNone() {
        for (var at : new int[] {6, 7, 8, 11, 12}) {
            var wrong = new StringBuilder(number.value());
            wrong.setCharAt(at, number.value().charAt(at + 1));
            wrong.setCharAt(at + 1, number.value().charAt(at));
            if (!wrong.toString().equals(number.value())) {
                assertThat(DossierNumber.read(wrong.toString()))
                        .as(wrong.toString())
                        .isEmpty();
            }
        }
    }
}
