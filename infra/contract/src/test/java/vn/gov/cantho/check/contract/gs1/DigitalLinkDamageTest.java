package vn.gov.cantho.check.contract.gs1;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Link;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.NoDigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;

/** Damages links by one character at each place: what comes of it is a link that can be written, or a flaw. */
final class DigitalLinkDamageTest {

    private static final String CHARACTERS =
            "0123456789aZ%/?&=;+.-_~!#'(),:*@$[]{}<>^|`\\\" \t\0\u007F\u00F4\u0110\u0660\uFF10\uD83C";
    private static final int LINKS_A_KEY = 6;

    private final DigitalLinkReader reader = DigitalLinkReader.strict();
    private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);

    @Test
    void read_oneCharacterDamaged_isAWritableLinkOrAFlaw() {
        for (var text : texts()) {
            forEachDamage(text, this::expectAnswer);
        }
        // Damage that never broke some rule would say nothing about it.
        Assertions.assertThat(flaws)
                .containsAll(EnumSet.complementOf(EnumSet.of(Flaw.TOO_LONG, Flaw.SHORT_NAME, Flaw.EXCLUDED)));
    }

    @Test
    void read_oneDigitOfAGtinChanged_isNeverAnotherGtin() {
        var text = "/01/08936000000011/10/L";
        for (var place = "/01/".length(); place < "/01/08936000000011".length(); place++) {
            for (var digit = '0'; digit <= '9'; digit++) {
                var damaged = text.substring(0, place) + digit + text.substring(place + 1);
                Assertions.assertThat(reader.readTarget(damaged) instanceof Link)
                        .isEqualTo(damaged.equals(text));
            }
        }
    }

    private static List<String> texts() {
        var links = new LinkGenerator(new SplittableRandom(8));
        var writer = DigitalLinkWriter.at("https://check.cantho.gov.vn/a");
        // Beside the random links some that are one character away from an identifier which may not stand in a query.
        var texts = new ArrayList<>(List.of(
                "https://a/01/08936000000011?90=A&20=12&31=1&30=1",
                "https://a/01/08936000000011?17=270131&3103=000195&30=5"));
        for (var key : LinkGenerator.keys()) {
            for (var i = 0; i < LINKS_A_KEY; i++) {
                texts.add(writer.write(links.of(key)));
            }
        }
        return texts;
    }

    private static void forEachDamage(String text, Consumer<String> check) {
        for (var place = 0; place < text.length(); place++) {
            var before = text.substring(0, place);
            var after = text.substring(place + 1);
            check.accept(before + after);
            check.accept(before);
            if (place > 0) {
                check.accept(text.substring(0, place - 1) + text.charAt(place) + text.charAt(place - 1) + after);
            }
            for (var i = 0; i < CHARACTERS.length(); i++) {
                check.accept(before + CHARACTERS.charAt(i) + after);
                check.accept(before + CHARACTERS.charAt(i) + text.substring(place));
            }
        }
    }

    private void expectAnswer(String text) {
        switch (reader.read(text)) {
            case Link(var link, var _) -> expectWritable(text, link);
            case Refused refused -> {
                flaws.add(refused.flaw());
                if (refused.position() < 0 || refused.position() > text.length()) {
                    throw new AssertionError("refused beside the text: " + text + " " + refused);
                }
            }
            case NoDigitalLink() -> {}
        }
    }

    private void expectWritable(String text, DigitalLink link) {
        var written = DigitalLinkWriter.target(link);
        if (!reader.readTarget(written).equals(new Link(link.canonical(), ""))) {
            throw new AssertionError("read and not read again: " + text + " as " + written);
        }
    }
}
