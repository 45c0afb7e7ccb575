package vn.gov.cantho.check.contract.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArticleHtmlTest {

    @Test
    void blocks_becomeTheirElements() {
        var html = ArticleHtml.of(List.of(
                new Block.Heading(Block.Level.SECTION, List.of(Span.plain("Cách quét"))),
                new Block.Heading(Block.Level.SUBSECTION, List.of(Span.plain("Bước"))),
                new Block.Paragraph(
                        List.of(Span.plain("một\nhai"), stressed(Span.Look.STRONG), stressed(Span.Look.EMPHASIS))),
                new Block.Items(Block.Order.NUMBERS, List.of(List.of(Span.plain("1")), List.of(Span.plain("2")))),
                new Block.Items(Block.Order.BULLETS, List.of(List.of(Span.plain("•")))),
                new Block.Quote(List.of(Span.plain("lời người khác")))));

        assertThat(html)
                .isEqualTo("<h2>Cách quét</h2><h3>Bước</h3><p>một<br>hai<strong>chữ</strong><em>chữ</em></p>"
                        + "<ol><li>1</li><li>2</li></ol><ul><li>•</li></ul><blockquote>lời người khác</blockquote>");
    }

    @Test
    void text_isEscapedWhateverItIs() {
        var hostile = "<script>alert(1)</script>\" onclick='x' &lt; \u202Eabc\u0000\u0085\u2066";

        assertThat(ArticleHtml.of(List.of(new Block.Paragraph(List.of(Span.plain(hostile))))))
                .isEqualTo("<p>&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&#39;x&#39; &amp;lt; "
                        + "\uFFFDabc\uFFFD\uFFFD\uFFFD</p>");
    }

    @Test
    void links_ofOursAndOthers_areTold() {
        assertThat(link("/products?lang=en")).isEqualTo("<p><a href=\"/products?lang=en\">x</a></p>");
        assertThat(link("https://chinhphu.vn/a?b=1&c='2'"))
                .isEqualTo(
                        "<p><a href=\"https://chinhphu.vn/a?b=1&amp;c=&#39;2&#39;\" rel=\"noopener noreferrer\">x</a></p>");
    }

    @ParameterizedTest
    @CsvSource({
        "/,                             /",
        "' /guides/a-1 ',               /guides/a-1",
        "HTTPS://truyxuat.gov.vn,       HTTPS://truyxuat.gov.vn",
        "https://vanban.vn/số-1,        https://vanban.vn/s%E1%BB%91-1",
        "https://a.vn:8443/x#phần,      https://a.vn:8443/x#ph%E1%BA%A7n"
    })
    void address_ofOursOrOverHttps_isALink(String typed, String address) {
        assertThat(SafeLink.of(typed)).map(SafeLink::address).hasValue(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "../a",
                "?q=1",
                "#x",
                "//evil.example",
                "//",
                "////evil.example",
                "///evil.example",
                "/\\evil.example",
                "http://a.vn",
                "ftp://a.vn",
                "https:",
                "https:a.vn",
                "https:/a.vn",
                "https://",
                "https://a b.vn",
                "https://check.cantho.gov.vn@evil.example/",
                "https://user:word@a.vn/",
                "https://a.vn/\"onclick=x",
                "https://a.vn/<x>",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                "javascript://a.vn/%0aalert(1)",
                "data:text/html,<script>alert(1)</script>",
                "vbscript:x",
                "blob:https://a.vn/x",
                "file:///etc/passwd",
                "mailto:a@b.vn",
                "tel:113"
            })
    void address_ofAnyOtherKind_isNone(String typed) {
        assertThat(SafeLink.of(typed)).isEmpty();
    }

    @Test
    void address_longerThanTheBound_isNone() {
        assertThat(SafeLink.of("/" + "a".repeat(SafeLink.LENGTH_MAX))).isEmpty();
        assertThat(SafeLink.of("/" + "a".repeat(SafeLink.LENGTH_MAX - 1))).isPresent();
    }

    private static Span stressed(Span.Look look) {
        return new Span("chữ", look, Optional.empty());
    }

    private static String link(String address) {
        return ArticleHtml.of(
                List.of(new Block.Paragraph(List.of(new Span("x", Span.Look.PLAIN, SafeLink.of(address))))));
    }
}
