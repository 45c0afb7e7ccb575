package vn.gov.cantho.check.portal.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.portal.security.PasswordHashes;

final class PasswordRulesTest {

    private static final PasswordContext TU =
            PasswordContext.of("tran.thi.tu", "Trần Thị Tư", "Hợp tác xã Thủy sản Thốt Nốt");

    @ParameterizedTest
    @CsvSource({
        "bến Ninh Kiều, TOO_SHORT",
        "aaaaaaaaaaaaaaaaaaaa, SEQUENCE",
        "tran.thi.tu 2026 xin, LIKE_CONTEXT",
        "Trần Thị Tư 12-08-1990, LIKE_CONTEXT",
        "hợp tác xã thủy sản thốt nốt, LIKE_CONTEXT",
        "Truy xuất nguồn gốc 2026, LIKE_CONTEXT",
        "Check Can Tho 2026!!!, LIKE_CONTEXT"
    })
    void flaw_ofAPasswordThatIsGuessedFirst_isNamed(String password, PasswordFlaw flaw) {
        assertThat(flaw(password)).contains(flaw);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234567", "password12345678", "passwordpassword", "Password!Password!", "p@ssw0rd1234567",
                "P4ssw0rd2026!!!!", "matkhau12345678", "mật khẩu 12345678", "MatKhau@20262026", "matkhaumatkhau1",
                "anhyeuem1234567", "anh yêu em 2026 2026", "emyeuanh20252026", "anhyeuememyeuanh", "toiyeuvietnam123",
                "Tôi yêu Việt Nam 1", "iloveyou12345678", "iloveyouiloveyou", "letmein123456789", "welcome123456789",
                "admin12345678901", "administrator123", "administrator1234", "qwertyuiop12345", "qwertyuiopasdfg",
                "qwerty1234567890", "1qaz2wsx3edc4rfv", "123456789012345", "1234567890123456", "987654321987654",
                "111111111111111", "000000000000000", "abcdefghijklmno", "abcabcabcabcabc", "abc123abc123abc",
                "aaaaaaaabbbbbbbb", "121212121212121", "zxcvbnmasdfghjkl", "sunshine12345678", "superman12345678",
                "princess12345678", "football20262026", "monkeydragon1234", "dragonmonkey1234", "trustno1trustno1",
                "nguyenvan1234567", "nguyenthi1234567", "vietnam123456789", "hanoisaigon12345", "khongbiet1234567",
                "quenmatkhau12345", "canthocantho1234", "mothaibabonnam12"
            })
    void flaw_ofKnownBadPasswords_isFound(String password) {
        assertThat(flaw(password)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bến Ninh Kiều chiều mưa",
                "xuồng ba lá 7 chiếc",
                "correct horse battery",
                "ben-ninh-kieu-2026",
                "bến Ninh Kiều 2026",
                "lục bình trôi qua cầu Cần Thơ",
                "kX9#vQ2!mZ7@pL4$",
                "         một đêm trăng      "
            })
    void flaw_ofASentenceOfOnesOwn_isNone(String password) {
        assertThat(flaw(password)).isEmpty();
    }

    @Test
    void length_isThatOfWhatIsRead_howeverItWasWritten() {
        var fifteen = "đường về quê tôi".substring(0, 15);
        var decomposed = Normalizer.normalize(fifteen, Normalizer.Form.NFD);

        assertThat(decomposed.length()).isGreaterThan(fifteen.length());
        assertThat(PasswordHashes.normal(decomposed)).isEqualTo(fifteen);
        assertThat(flaw(fifteen)).isEmpty();
        assertThat(flaw(decomposed)).isEmpty();
        assertThat(flaw(decomposed.substring(0, decomposed.length() - 2))).contains(PasswordFlaw.TOO_SHORT);
    }

    @Test
    void length_withAnotherFactor_mayBeTwelve() {
        var twelve = "chín con rồng".substring(0, 12);

        assertThat(flaw(twelve)).contains(PasswordFlaw.TOO_SHORT);
        assertThat(PasswordRules.flaw(twelve, TU, Factors.PASSWORD_AND_ANOTHER)).isEmpty();
    }

    @Test
    void length_ofSixtyFourAndMore_isTaken() {
        assertThat(flaw("một con vịt xòe ra hai cái cánh, nó kêu rằng quác quác quác, quạc quạc quạc, "
                        + "gặp hồ nước nó bì bà bì bõm, lúc lên bờ vẫy cái cánh cho khô"))
                .isEmpty();
        assertThat(flaw("mười lăm chữ khác nhau ".repeat(9))).contains(PasswordFlaw.TOO_LONG);
    }

    @Test
    void flaw_ofTheLongestPassword_isFoundInNoTime() {
        var longest = "ab1 cd2 ef3 gh4 ".repeat(12) + "không lặp";

        var begin = System.nanoTime();
        List.of(longest, "a".repeat(200), "password".repeat(25)).forEach(this::flaw);

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void commonPasswords_areTenThousandAndMore() {
        assertThat(CommonPasswords.count()).isGreaterThan(10_000);
        assertThat(CommonPasswords.contain("matkhau")).isTrue();
    }

    private Optional<PasswordFlaw> flaw(String password) {
        return PasswordRules.flaw(password, TU, Factors.PASSWORD_ALONE);
    }
}
