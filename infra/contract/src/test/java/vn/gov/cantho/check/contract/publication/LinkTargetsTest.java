package vn.gov.cantho.check.contract.publication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.publication.LinkTargetReading.Flaw;
import vn.gov.cantho.check.contract.publication.LinkTargetReading.Refused;
import vn.gov.cantho.check.contract.publication.LinkTargetReading.Target;

final class LinkTargetsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com",
                "https://example.com/",
                "https://www.lua-gao.example.vn/huong-dan/nau-com?id=12&lang=vi",
                "https://example.com/n%E1%BA%A5u-c%C6%A1m",
                "https://example.com/a%20b.pdf",
                "https://3cothe.example.com/~kho/tai-lieu_1.pdf;v=2"
            })
    void plainAddress_isReadWithItsHost(String text) {
        assertThat(LinkTargets.read(text)).isInstanceOfSatisfying(Target.class, target -> {
            assertThat(target.text()).isEqualTo(text);
            assertThat(text).startsWith("https://" + target.host());
        });
    }

    /** What is written to make a program go elsewhere than a person reads: none of it is ever accepted. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/\\/evil.example",
                "http://example.com/",
                "HTTPS://example.com/",
                "hTTps://example.com/",
                "https:/example.com/",
                "https:example.com/",
                "https:///evil.example/",
                "https:\\\\evil.example",
                "https://\\evil.example",
                "https://example.com\\@evil.example/",
                "https://example.com\\.evil.example/",
                "https://example.com@evil.example/",
                "https://user:secret@example.com/",
                "https://example.com%40evil.example/",
                "https://example.com%2F@evil.example/",
                "https://example.com:443/",
                "https://example.com:8443/",
                "https://example.com:/",
                "https://127.0.0.1/",
                "https://0x7f000001/",
                "https://2130706433/",
                "https://0177.0.0.1/",
                "https://127.1/",
                "https://[::1]/",
                "https://[::ffff:10.0.0.1]/",
                "https://localhost/",
                "https://localhost.localdomain/",
                "https://metadata.internal/",
                "https://router.local/",
                "https://example",
                "https://example.com./",
                "https://.example.com/",
                "https://example..com/",
                "https://-example.com/",
                "https://example-.com/",
                "https://EXAMPLE.com/",
                "https://xn--exmple-cua.com/",
                "https://www.xn--80ak6aa92e.com/",
                "https://exаmple.com/",
                "https://example。com/",
                "https://example․com/",
                "https://ｅxample.com/",
                "https://example.com\u200b.evil.example/",
                "https://example.com/\u202egpj.exe",
                "https://example.com?next=/",
                "https://example.com#@evil.example/",
                "https://example.com/#//evil.example",
                "https://example.com//evil.example",
                "https://example.com/go?to=https://evil.example",
                "https://example.com/go?to=//evil.example",
                "https://example.com/go?to=%2F%2Fevil.example",
                "https://example.com/go?to=https%3A%2F%2Fevil.example",
                "https://example.com/%2e%2e/admin",
                "https://example.com/../admin",
                "https://example.com/./a",
                "https://example.com/%252e%252e",
                "https://example.com/%0d%0aLocation:evil",
                "https://example.com/\r\nLocation: https://evil.example",
                "https://example.com/%00",
                "https://example.com/%5cevil.example",
                "https://example.com/%",
                "https://example.com/%zz",
                "https://example.com/\tx",
                "https://exam\tple.com/",
                "https://example.com/ x",
                " https://example.com/",
                "https://example.com/<script>",
                "https://example.com/\"onload=",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\nscript:alert(1)",
                "javascript://example.com/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:msgbox",
                "file:///etc/passwd",
                "ftp://example.com/",
                "blob:https://example.com/1",
                "view-source:https://example.com/",
                "intent://example.com#Intent;scheme=https;end",
                "mailto:a@example.com",
                "example.com",
                "//example.com@evil.example",
                "https://https://evil.example/"
            })
    void openRedirect_inAnyClothes_isRefused(String text) {
        assertThat(LinkTargets.read(text)).isInstanceOf(Refused.class);
    }

    @Test
    void flaw_isTheFirstThatStandsAgainstIt() {
        assertThat(LinkTargets.read("https://example.com/" + "a".repeat(LinkTargets.LENGTH_MAX)))
                .isEqualTo(new Refused(Flaw.LENGTH));
        assertThat(LinkTargets.read("https://example.com/nấu")).isEqualTo(new Refused(Flaw.CHARACTER));
        assertThat(LinkTargets.read("http://example.com")).isEqualTo(new Refused(Flaw.SCHEME));
        assertThat(LinkTargets.read("https://a@example.com")).isEqualTo(new Refused(Flaw.AUTHORITY));
        assertThat(LinkTargets.read("https://10.0.0.1")).isEqualTo(new Refused(Flaw.HOST));
        assertThat(LinkTargets.read("https://example.com/a//b")).isEqualTo(new Refused(Flaw.PATH));
        assertThat(LinkTargets.read("https://example.com/%2f")).isEqualTo(new Refused(Flaw.ENCODING));
    }
}
