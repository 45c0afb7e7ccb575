package vn.gov.cantho.check.portal.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LetterTest {

    private static final URI PORTAL = URI.create("https://portal.example.vn/");

    @Test
    void subject_withLineBreaks_isOneLine() {
        assertThat(new Letter("Một\r\nBcc: x@example.vn\u2028hai", "", "").subject())
                .isEqualTo("Một Bcc: x@example.vn hai");
        assertThat(new Letter("x".repeat(500), "", "").subject()).hasSize(Letter.SUBJECT_LENGTH_MAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "a@b",
                "a@b.c",
                "a b@example.vn",
                "<a@example.vn>",
                "a@example.vn,b@example.vn",
                "a@example.vn\r\nBcc: b@example.vn",
                "a@exa_mple.vn",
                "â@example.vn",
                "a@example.vn "
            })
    void address_notPlain_isNone(String text) {
        assertThat(Preference.isAddress(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@example.vn", "le.thi-lan+txng@so-nn.cantho.gov.vn"})
    void address_plain_isOne(String text) {
        assertThat(Preference.isAddress(text)).isTrue();
    }

    @Test
    void retry_doublesUpToAnHour() {
        assertThat(MailSender.retryAfter(1)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailSender.retryAfter(3)).isEqualTo(Duration.ofMinutes(4));
        assertThat(MailSender.retryAfter(1_000)).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void settings_aHostWithoutASender_orAUserWithoutAPassword_refuseTheStart() {
        assertThat(new MailSettings("", 587, "", "", true, "", PORTAL).isOn()).isFalse();
        assertThatThrownBy(() -> new MailSettings("mail", 587, "", "", true, "", PORTAL))
                .hasMessageContaining("check.mail.sender");
        assertThatThrownBy(() -> new MailSettings("mail", 587, "user", "", true, "a@example.vn", PORTAL))
                .hasMessageContaining("password-file");
        assertThat(new MailSettings("", 587, "", "", true, "", PORTAL).page("products/1"))
                .isEqualTo("https://portal.example.vn/products/1");
    }

    @Test
    void token_itsHashIsTheSame_andNothingElseHasOne() {
        var token = Token.make();

        assertThat(Token.hash(token.text()))
                .hasValueSatisfying(hash -> assertThat(hash).isEqualTo(token.hash()));
        assertThat(Token.hash("short")).isEmpty();
        assertThat(Token.make()).isNotEqualTo(token);
    }
}
