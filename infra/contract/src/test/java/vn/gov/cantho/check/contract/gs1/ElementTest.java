package vn.gov.cantho.check.contract.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;

/** The values of single identifiers, linter by linter. The GS1 syntax engine agrees, but on the padding of base64: see 0008. */
final class ElementTest {

    @ParameterizedTest
    @CsvSource({
        "00, 893600000000000019",
        "01, 08936000000011",
        "10, 'A!\"%&''()*+,-./09:;'",
        "10, '<=>?Z'",
        "10, a_z",
        "11, 280229",
        "17, 280229",
        "17, 000229",
        "17, 270100",
        "235, a",
        "253, 8936000000011",
        "253, 8936000000011ABC",
        "421, 704A",
        "423, 704",
        "423, 704704704704704",
        "4307, VN",
        "4309, 18000000003600000000",
        "4300, a%C3%B4b",
        "4321, 0",
        "4321, 1",
        "4324, 2701012359",
        "4330, 000123",
        "4330, 000123-",
        "7007, 270101",
        "7007, 270101270131",
        "7011, 2701010000",
        "7030, 999A",
        "7030, 704A",
        "7040, 1ABC",
        "7040, 1AB-",
        "7041, 8",
        "7041, APE",
        "7241, 01",
        "7241, 10",
        "7241, 80",
        "7241, 99",
        "7250, 20240229",
        "7250, 20000229",
        "7251, 202402292359",
        "7252, 9",
        "7258, 1/2",
        "7258, 9/9",
        "8001, 00010001001901",
        "8001, 00010001001011",
        "8003, 08936000000011",
        "8006, 089360000000110102",
        "8006, 089360000000110202",
        "8007, DE89370400440532013000",
        "8007, GB82WEST12345698765432",
        "8008, 27010123",
        "8008, 270101235959",
        "8010, 8936#/A",
        "8011, 1",
        "8013, 1987654Ad4X4bL5ttr2310c2K",
        "8030, aZ-_",
        "8030, aZ9=",
        "8110, 061414112345611110123",
        "8110, 061414112345611110123678936000000011",
        "8112, 006141411234560123456",
        "3912, 7041",
        "99, x"
    })
    void flaw_rightValue_isNone(String ai, String value) {
        assertThat(Element.flaw(ai, value)).isEmpty();
        assertThat(new Element(ai, value).value()).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource({
        "10, '', WRONG_LENGTH",
        "01, 8936000000011, WRONG_LENGTH",
        "01, 089360000000110, WRONG_LENGTH",
        "423, 7047, WRONG_LENGTH",
        "7007, 2701012701, WRONG_LENGTH",
        "421, 704, WRONG_LENGTH",
        "10, 'A B', WRONG_CHARACTER",
        "10, 'A#B', WRONG_CHARACTER",
        "10, 'A@B', WRONG_CHARACTER",
        "10, ô, WRONG_CHARACTER",
        "01, 0893600000001１, WRONG_CHARACTER",
        "8010, 8936a, WRONG_CHARACTER",
        "8030, a=Z, WRONG_CHARACTER",
        "8030, a===, WRONG_CHARACTER",
        "8030, aZ=, WRONG_CHARACTER",
        "255, 8936000000011A, WRONG_CHARACTER",
        "01, 08936000000012, WRONG_CHECK_DIGIT",
        "8013, 1987654Ad4X4bL5ttr2310c2L, WRONG_CHECK_DIGIT",
        "8013, A, WRONG_CHECK_DIGIT",
        "8003, 08936000000012, WRONG_CHECK_DIGIT",
        "11, 270001, WRONG_CONTENT",
        "11, 271301, WRONG_CONTENT",
        "11, 270132, WRONG_CONTENT",
        "11, 270431, WRONG_CONTENT",
        "17, 270229, WRONG_CONTENT",
        "7006, 270100, WRONG_CONTENT",
        "7250, 19000229, WRONG_CONTENT",
        "7250, 20240200, WRONG_CONTENT",
        "4324, 2701012400, WRONG_CONTENT",
        "4324, 2701012360, WRONG_CONTENT",
        "8008, 27010124, WRONG_CONTENT",
        "8008, 2701012360, WRONG_CONTENT",
        "8008, 270101235960, WRONG_CONTENT",
        "421, 999A, WRONG_CONTENT",
        "422, 000, WRONG_CONTENT",
        "4307, vn, WRONG_CONTENT",
        "4307, ZZ, WRONG_CONTENT",
        "4309, 18000000013600000000, WRONG_CONTENT",
        "4309, 18000000003600000001, WRONG_CONTENT",
        "4300, a%C, WRONG_CONTENT",
        "4300, a%GG, WRONG_CONTENT",
        "4321, 2, WRONG_CONTENT",
        "4330, 0001230, WRONG_CONTENT",
        "7040, 1AB/, WRONG_CONTENT",
        "7041, ZZZ, WRONG_CONTENT",
        "7241, 00, WRONG_CONTENT",
        "7241, 11, WRONG_CONTENT",
        "7241, 79, WRONG_CONTENT",
        "7252, 3, WRONG_CONTENT",
        "7258, 2/1, WRONG_CONTENT",
        "7258, 0/1, WRONG_CONTENT",
        "7258, 1/0, WRONG_CONTENT",
        "7258, 123, WRONG_CONTENT",
        "7258, 12/, WRONG_CONTENT",
        "7258, /12, WRONG_CONTENT",
        "7258, A/1, WRONG_CONTENT",
        "8001, 00000001001901, WRONG_CONTENT",
        "8001, 00010001000121, WRONG_CONTENT",
        "8003, 18936000000011, WRONG_CONTENT",
        "8006, 089360000000110001, WRONG_CONTENT",
        "8006, 089360000000110100, WRONG_CONTENT",
        "8006, 089360000000110201, WRONG_CONTENT",
        "8007, DE89370400440532013001, WRONG_CONTENT",
        "8007, ZZ89370400440532013000, WRONG_CONTENT",
        "8007, DE8937040a440532013000, WRONG_CONTENT",
        "8007, DE75512108, WRONG_CONTENT",
        "8010, 893, WRONG_CONTENT",
        "8010, ABCD8, WRONG_CONTENT",
        "8011, 01, WRONG_CONTENT",
        "8110, 061414112345611110124A, WRONG_CONTENT",
        "8110, 761414112345611110123, WRONG_CONTENT",
        "8110, 0614141123456111101, WRONG_CONTENT",
        "8110, 0614141123456111101237, WRONG_CONTENT",
        "8110, 06141411234561111012332501314260131, WRONG_CONTENT",
        "8112, 20614141123456012345, WRONG_CONTENT",
        "8112, 0061414112345601234567, WRONG_CONTENT",
        "3912, 0001, WRONG_CONTENT",
        "89, x, UNKNOWN_IDENTIFIER",
        "1, x, UNKNOWN_IDENTIFIER",
        "'', x, UNKNOWN_IDENTIFIER",
        "0１, x, UNKNOWN_IDENTIFIER",
        "00001, x, UNKNOWN_IDENTIFIER"
    })
    void flaw_wrongValue_saysWhatIsWrong(String ai, String value, Flaw flaw) {
        assertThat(Element.flaw(ai, value)).isEqualTo(Optional.ofNullable(flaw));
    }

    @Test
    void element_wrongValue_isRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Element("01", "08936000000012"))
                .withMessageContaining("WRONG_CHECK_DIGIT");
    }
}
