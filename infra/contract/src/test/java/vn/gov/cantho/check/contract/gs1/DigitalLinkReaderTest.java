package vn.gov.cantho.check.contract.gs1;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Link;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.NoDigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;

final class DigitalLinkReaderTest {

    private static final String GTIN = "/01/08936000000011";

    private final DigitalLinkReader reader = DigitalLinkReader.strict();

    @Test
    void readTarget_keyQualifiersAttributesAndExtension_givesAllOfThem() {
        var reading = reader.readTarget(GTIN + "/22/2A/10/L-1/21/S%2F7?utm_source=x&17=270131&linkType=gs1:pip&99=A");
        assertThat(reading)
                .isEqualTo(new Link(
                        new DigitalLink(
                                new Element("01", "08936000000011"),
                                List.of(new Element("22", "2A"), new Element("10", "L-1"), new Element("21", "S/7")),
                                List.of(new Element("17", "270131"), new Element("99", "A")),
                                "utm_source=x&linkType=gs1:pip"),
                        ""));
    }

    @Test
    void read_stem_isWhatStandsBeforeTheKey() {
        assertThat(stem("https://check.cantho.gov.vn" + GTIN)).isEqualTo("https://check.cantho.gov.vn");
        assertThat(stem("HTTP://a:8080/some/stem" + GTIN)).isEqualTo("HTTP://a:8080/some/stem");
        assertThat(stem("https://a" + GTIN + "/00/893600000000000019")).isEqualTo("https://a" + GTIN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ftp://a/01/08936000000011", "Https://a/01/08936000000011", "/01/08936000000011", "", "https:/a"
            })
    void read_otherScheme_isRefused(String uri) {
        assertThat(reader.read(uri)).isEqualTo(new Refused(Flaw.WRONG_SCHEME, "", 0));
    }

    @ParameterizedTest
    @CsvSource({
        "https:///01/08936000000011, 8",
        "https://, 8",
        "https://u@a/01/08936000000011, 9",
        "https://a_b/01/1, 9",
        "https://a%41/01/1, 9",
        "https://ä/01/1, 8",
        "https://a?b/01/1, 9"
    })
    void read_wrongHost_isRefusedAtTheCharacter(String uri, int position) {
        assertThat(reader.read(uri)).isEqualTo(new Refused(Flaw.WRONG_HOST, "", position));
    }

    @Test
    void read_tooLong_isRefusedBeforeAnythingElse() {
        var tail = "a".repeat(DigitalLinkReader.TARGET_MAX - GTIN.length() - 1);
        assertThat(reader.readTarget(GTIN + "?" + tail)).isInstanceOf(Link.class);
        assertThat(flaw(GTIN + "?" + tail + "a")).contains(Flaw.TOO_LONG);
        assertThat(flaw("\0".repeat(DigitalLinkReader.TARGET_MAX + 1))).contains(Flaw.TOO_LONG);
        assertThat(reader.read("https://" + "a".repeat(DigitalLinkReader.HOST_MAX) + GTIN))
                .isInstanceOf(Link.class);
        assertThat(reader.read("https://" + "a".repeat(DigitalLinkReader.HOST_MAX + 1) + GTIN))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.flaw()).isEqualTo(Flaw.WRONG_HOST));
        assertThat(reader.read("x".repeat(10_000)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.flaw()).isEqualTo(Flaw.TOO_LONG));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//",
                "*",
                "/favicon.ico",
                "/q/0123456789ABCDEFGHJK",
                "/a/b?01=08936000000011",
                "/lô/{x}",
                "/1/2",
                "/10/L",
                "/party/hat",
                "?01=08936000000011",
                "/%30%31/08936000000011",
                "http://a/01/08936000000011"
            })
    void readTarget_noPrimaryKey_isNoDigitalLink(String target) {
        assertThat(reader.readTarget(target)).isEqualTo(new NoDigitalLink());
    }

    @ParameterizedTest
    @CsvSource({
        "/01, EMPTY, 01, 1",
        "/01/, EMPTY, 01, 1",
        "/01/08936000000011/, EMPTY, '', 19",
        "/01/08936000000011/10, EMPTY, 10, 19",
        "/01/08936000000011/10/, EMPTY, 10, 19",
        "/01//10/L, EMPTY, 01, 1",
        "/01/08936000000011?10, , ,",
        "/01/08936000000011?17=, EMPTY, 17, 19",
        "/01/08936000000011/foo, UNKNOWN_IDENTIFIER, foo, 19",
        "/01/08936000000011/foo/bar, UNKNOWN_IDENTIFIER, foo, 19",
        "/01/08936000000011/89/X, UNKNOWN_IDENTIFIER, 89, 19",
        "/01/08936000000011?89=X, UNKNOWN_IDENTIFIER, 89, 19",
        "/01/08936000000011?1=X, UNKNOWN_IDENTIFIER, 1, 19",
        "/01/08936000000011?00000000017=X, UNKNOWN_IDENTIFIER, 00000000017, 19",
        "/gtin/08936000000011, SHORT_NAME, '', 1",
        "/01/08936000000011/lot/A, SHORT_NAME, lot, 19",
        "/01/08936000000011/21/S/10/L, WRONG_QUALIFIER, 10, 24",
        "/01/08936000000011/10/L/10/L, WRONG_QUALIFIER, 10, 24",
        "/01/08936000000011/10/L/235/X, WRONG_QUALIFIER, 235, 24",
        "/01/08936000000011/99/X, WRONG_QUALIFIER, 99, 19",
        "/00/893600000000000019/10/L, WRONG_QUALIFIER, 10, 23",
        "/01/08936000000011?01=08936000000011, DUPLICATE, 01, 19",
        "/01/08936000000011?99=A&99=A, DUPLICATE, 99, 24",
        "/01/08936000000011/10/L?10=L, DUPLICATE, 10, 24",
        "/01/08936000000011?10=L, BELONGS_IN_PATH, 10, 19",
        "/01/08936000000011/21/S?10=L, BELONGS_IN_PATH, 10, 24",
        "/01/08936000000011?8200=x, NOT_AN_ATTRIBUTE, 8200, 19",
        "/01/08936000000011/235/X?21=S, NOT_AN_ATTRIBUTE, 21, 25",
        "/01/8936000000011, WRONG_LENGTH, 01, 1",
        "/01/08936000000011/10/123456789012345678901, WRONG_LENGTH, 10, 19",
        "/01/0893600000001A, WRONG_CHARACTER, 01, 1",
        "/01/08936000000011/10/A%20B, WRONG_CHARACTER, 10, 19",
        "/01/08936000000011/10/L%C3%B4-1, WRONG_CHARACTER, 10, 19",
        "/01/08936000000011/10/A%00, WRONG_CHARACTER, 10, 19",
        "/01/08936000000011/10/A[B, WRONG_CHARACTER, 10, 19",
        "/01/08936000000011?99=A+B, WRONG_CHARACTER, 99, 19",
        "/01/08936000000012, WRONG_CHECK_DIGIT, 01, 1",
        "/8013/1987654Ad4X4bL5ttr2310cXX, WRONG_CHECK_DIGIT, 8013, 1",
        "/01/08936000000011?17=271331, WRONG_CONTENT, 17, 19",
        "/01/08936000000011?37=5, EXCLUDED, 01, 1",
        "/01/08936000000011?3103=000195&3102=000195, EXCLUDED, 3103, 19",
        "/01/08936000000011?427=AB, COMPANION_MISSING, 427, 19",
        "/415/8936000000011, COMPANION_MISSING, 415, 1",
        "/253/8936000000011?8030=AA, COMPANION_MISSING, 8030, 19",
        "/253/8936000000011X?8030=AA, , ,",
        "/01/08936000000011/235/X?10=L, , ,",
        "/01/08936000000011?17=270100, , ,"
    })
    void readTarget_brokenRule_saysWhichAndWhere(String target, Flaw flaw, String ai, Integer position) {
        var reading = reader.readTarget(target);
        if (flaw == null) {
            assertThat(reading).isInstanceOf(Link.class);
        } else {
            assertThat(reading).isEqualTo(new Refused(flaw, ai, position));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{", "}", "<", ">", "\\", "^", "`", "|", "\"", " ", "\t", "\0", "\u007F", "ô", "\uD83C\uDF3E"})
    void readTarget_characterNoUriMayHave_isRefusedAtIt(String illegal) {
        assertThat(reader.readTarget(GTIN + illegal)).isEqualTo(new Refused(Flaw.ILLEGAL_CHARACTER, "", GTIN.length()));
        assertThat(reader.readTarget(GTIN + "#" + illegal))
                .isEqualTo(new Refused(Flaw.ILLEGAL_CHARACTER, "", GTIN.length() + 1));
    }

    @Test
    void readTarget_percentEncoding_isDecodedOnceAndBadOneIsLeft() {
        assertThat(lot("A%2Fb")).isEqualTo("A/b");
        assertThat(lot("A%2fb")).isEqualTo("A/b");
        assertThat(lot("A%252Fb")).isEqualTo("A%2Fb");
        assertThat(lot("A%zz")).isEqualTo("A%zz");
        assertThat(lot("A%2")).isEqualTo("A%2");
        assertThat(lot("A%")).isEqualTo("A%");
        assertThat(lot("A+B")).isEqualTo("A+B");
        assertThat(lot("%41")).isEqualTo("A");
    }

    @Test
    void readTarget_bothDelimiters_divideTheQuery() {
        var expected = reader.readTarget(GTIN + "?17=270131&99=A&x=1&y");
        assertThat(expected).isInstanceOf(Link.class);
        assertThat(reader.readTarget(GTIN + "?17=270131;99=A;x=1;y")).isEqualTo(expected);
        assertThat(reader.readTarget(GTIN + "?;&17=270131;&x=1&&y;99=A&#17=270131"))
                .isEqualTo(expected);
    }

    @Test
    void readTarget_valuesThatLookLikeKeys_areNotTakenForOnes() {
        assertThat(lot("00")).isEqualTo("00");
        assertThat(reader.readTarget(GTIN + "/10/01/21/253")).isInstanceOf(Link.class);
    }

    @Test
    void readTarget_severalKeys_takesTheRightmost() {
        assertThat(reader.readTarget(GTIN + "/10/L/414/8936000000011/254/x"))
                .isInstanceOfSatisfying(Link.class, read -> {
                    assertThat(read.link().key()).isEqualTo(new Element("414", "8936000000011"));
                    assertThat(read.stem()).isEqualTo(GTIN + "/10/L");
                });
    }

    @Test
    void read_hostThatLooksLikeAKey_isNoneOfThePath() {
        assertThat(reader.read("https://01/08936000000011")).isEqualTo(new NoDigitalLink());
    }

    @Test
    void readTarget_parameterWithoutName_isKeptAsItIs() {
        assertThat(reader.readTarget(GTIN + "?=x&99"))
                .isInstanceOfSatisfying(
                        Link.class, read -> assertThat(read.link().extension()).isEqualTo("=x&99"));
    }

    @Test
    void tolerating_trailingSlash_overlooksOne() {
        var tolerant = DigitalLinkReader.tolerating(Tolerance.TRAILING_SLASH);
        var plain = reader.readTarget(GTIN + "/10/L?17=270131");
        assertThat(tolerant.readTarget(GTIN + "/10/L/?17=270131")).isEqualTo(plain);
        assertThat(tolerant.readTarget(GTIN + "/10/L?17=270131")).isEqualTo(plain);
        assertThat(tolerant.readTarget(GTIN + "//")).isInstanceOf(Refused.class);
        assertThat(tolerant.readTarget(GTIN + "/10/")).isInstanceOf(Refused.class);
        assertThat(tolerant.readTarget("/")).isEqualTo(new NoDigitalLink());
    }

    @Test
    void tolerating_shortGtin_fillsItUp() {
        var tolerant = DigitalLinkReader.tolerating(Tolerance.SHORT_GTIN);
        assertThat(tolerant.readTarget("/01/8936000000011")).isEqualTo(reader.readTarget(GTIN));
        assertThat(tolerant.readTarget("/01/02345673")).isEqualTo(reader.readTarget("/01/00000002345673"));
        assertThat(tolerant.readTarget("/01/416000336108")).isEqualTo(reader.readTarget("/01/00416000336108"));
        assertThat(tolerant.readTarget("/01/893600000001")).isInstanceOf(Refused.class);
        assertThat(tolerant.readTarget("/414/02345673")).isInstanceOf(Refused.class);
    }

    @Test
    void tolerating_wrongPairs_leavesTheFirstLayerStrict() {
        var tolerant = DigitalLinkReader.tolerating(Tolerance.WRONG_PAIRS);
        assertThat(tolerant.readTarget(GTIN + "?37=5")).isInstanceOf(Link.class);
        assertThat(tolerant.readTarget("/415/8936000000011")).isInstanceOf(Link.class);
        assertThat(tolerant.readTarget(GTIN + "?10=L")).isInstanceOf(Refused.class);
    }

    private Optional<Flaw> flaw(String target) {
        return reader.readTarget(target) instanceof Refused refused ? Optional.of(refused.flaw()) : Optional.empty();
    }

    private String stem(String uri) {
        return reader.read(uri) instanceof Link link ? link.stem() : "";
    }

    private String lot(String encoded) {
        return reader.readTarget(GTIN + "/10/" + encoded) instanceof Link(var link, var _)
                ? link.qualifiers().getFirst().value()
                : "";
    }
}
