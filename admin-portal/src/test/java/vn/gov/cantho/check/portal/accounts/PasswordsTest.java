package vn.gov.cantho.check.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PasswordsTest {

    @ParameterizedTest
    @CsvSource({
        "ngắn quá, PASSWORD_TOO_SHORT",
        "password1234, PASSWORD_COMMON",
        "matkhau123456!, PASSWORD_COMMON",
        "aaaaaaaaaaaaaaaa, PASSWORD_COMMON",
        "tran.thi.tu 2026, PASSWORD_LIKE_NAME"
    })
    void problem_ofAPasswordThatIsGuessedFirst_isNamed(String password, AccountFlaw.Problem problem) {
        assertThat(Passwords.problem(password, "tran.thi.tu")).contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"bến Ninh Kiều chiều mưa", "xuồng ba lá 7 chiếc", "correct horse battery"})
    void problem_ofASentence_isNone(String password) {
        assertThat(Passwords.problem(password, "tran.thi.tu")).isEmpty();
    }

    @Test
    void generated_areDifferentAndGoodEnough() {
        var generated = new HashSet<String>();
        IntStream.range(0, 1_000).forEach(_ -> generated.add(Passwords.generate()));

        assertThat(generated)
                .hasSize(1_000)
                .allMatch(password -> Passwords.problem(password, "x1y").isEmpty());
    }
}
