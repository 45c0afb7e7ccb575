package vn.gov.cantho.check.resolver.render;

import vn.gov.cantho.check.contract.article.ArticleHtml;
import vn.gov.cantho.check.resolver.library.Article;
import vn.gov.cantho.check.resolver.library.ArticleKind;
import vn.gov.cantho.check.resolver.scan.Language;

/** Makes the pages of news, law and guides in one language. */
public final class ArticlePages {

    private final Language language;
    private final Wording words;
    private final Frame frame;
    private final ArticleSections sections;
    private final ListSections lists;
    private final ArticleHead head;

    public ArticlePages(Language language, PublicSite site) {
        this.language = language;
        this.words = Wording.of(language);
        this.frame = new Frame(language, words, site);
        this.sections = new ArticleSections(language, words);
        this.lists = new ListSections(language, words);
        this.head = new ArticleHead(language, words, site);
    }

    /** A page of a list, or of what a search in it found. */
    public Page list(ArticleList list) {
        var html = new Html();
        var group = "articles." + list.kind();
        var title = words.text(group + ".title");
        var query = list.text().isEmpty() ? "" : "q=" + PathText.encode(list.text());
        frame.open(html, title, list.isIndexed(), _ -> {}, query);
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", words.text(group + ".intro")).raw("</section>");
        search(html, list);
        html.raw("<section class=\"card\">");
        if (list.lines().isEmpty()) {
            html.element("p", words.text(list.text().isEmpty() ? "articles.none" : "articles.notFound"));
        } else {
            sections.lines(html, list.lines());
        }
        html.raw("</section>");
        further(html, list);
        frame.foot(html);
        frame.close(html);
        return SitePage.html(language, html, list.isIndexed());
    }

    /** The page of an article. */
    public Page article(Article article) {
        var html = new Html();
        var line = article.line();
        frame.open(html, line.title().in(language), true, each -> head.write(each, article), "");
        html.raw("<article><section class=\"hero\">");
        sections.text(html, "h1", line.title());
        html.raw("<p class=\"second\">").text(sections.posted(line));
        article.changedOn().ifPresent(day -> html.text(" · ").text(words.text("articles.changed", Formats.date(day))));
        html.raw("</p>");
        if (article.sample()) {
            html.raw("<p><span class=\"badge\">")
                    .text(words.text("articles.sample"))
                    .raw("</span></p>");
        }
        html.raw("<p class=\"lead\">");
        sections.text(html, "b", line.summary()).raw("</p></section>");
        line.law().ifPresent(law -> sections.law(html, law));
        article.picture().ifPresent(picture -> picture(html, picture));
        text(html, article);
        article.file().ifPresent(file -> file(html, file));
        html.raw("</article>");
        back(html, line.kind());
        frame.foot(html);
        html.raw("<p class=\"printed\">").text(head.address(article)).raw("</p>");
        head.data(html, article);
        frame.close(html);
        return SitePage.html(language, html, true);
    }

    /** Who reads English and finds none is told so, and reads the Vietnamese, marked as such. */
    private void text(Html html, Article article) {
        var english = language == Language.ENGLISH && !article.english().isEmpty();
        var foreign = language == Language.ENGLISH && !english;
        if (foreign) {
            html.raw("<section><p class=\"note\">")
                    .text(words.text("articles.vietnameseOnly"))
                    .raw("</p></section>");
        }
        html.raw("<section class=\"text\"").raw(foreign ? " lang=\"vi\">" : ">");
        // Every tag in it is one of ours; what was typed is escaped there.
        html.raw(ArticleHtml.of(english ? article.english() : article.vietnamese()))
                .raw("</section>");
    }

    /** The words of the article say what matters; the picture goes with them. */
    private static void picture(Html html, Article.Picture picture) {
        html.raw("<section><img class=\"picture\" alt=\"\" src=\"").text(picture.url());
        html.raw("\" width=\"").text(picture.width()).raw("\" height=\"").text(picture.height());
        html.raw("\" loading=\"lazy\"></section>");
    }

    private void file(Html html, Article.PdfFile file) {
        var kibibytes = Math.max(1, Math.ceilDiv(file.bytes(), 1_024));
        html.raw("<section><a class=\"touch\" href=\"").text(file.url()).raw("\">");
        html.text(words.text("articles.file", Formats.number(kibibytes))).raw("</a></section>");
    }

    private void back(Html html, ArticleKind kind) {
        html.raw("<section class=\"noprint\"><a class=\"touch\" href=\"")
                .raw(kind.path())
                .raw(suffix())
                .raw("\">");
        html.text(words.text("articles." + kind + ".all")).raw("</a></section>");
    }

    private void search(Html html, ArticleList list) {
        html.raw("<section class=\"card noprint\"><form action=\"")
                .raw(list.kind().path());
        html.raw("\" method=\"get\" role=\"search\"><label for=\"q\">")
                .text(words.text("articles." + list.kind() + ".search"))
                .raw(
                        "</label><input class=\"plain\" id=\"q\" name=\"q\" type=\"search\" minlength=\"2\" maxlength=\"64\"");
        html.raw(" autocomplete=\"off\" spellcheck=\"false\" aria-describedby=\"hint\" value=\"")
                .text(list.text());
        html.raw("\"><p class=\"second\" id=\"hint\">")
                .text(words.text("search.hint"))
                .raw("</p>");
        if (language == Language.ENGLISH) {
            html.raw("<input type=\"hidden\" name=\"lang\" value=\"en\">");
        }
        html.raw("<button>").text(words.text("search.button")).raw("</button></form></section>");
    }

    private void further(Html html, ArticleList list) {
        html.raw("<section><p class=\"ways\">");
        if (list.continued() || !list.text().isEmpty()) {
            html.raw("<a class=\"touch\" href=\"")
                    .raw(list.kind().path())
                    .raw(suffix())
                    .raw("\">");
            html.text(words.text("articles." + list.kind() + ".all")).raw("</a>");
        }
        list.next().ifPresent(after -> lists.way(html, "next", "after=" + after, "list.next"));
        if (list.more() && !list.text().isEmpty()) {
            html.text(words.text("search.more", Integer.toString(list.lines().size())));
        }
        html.raw("</p></section>");
    }

    private String suffix() {
        return language == Language.ENGLISH ? "?lang=en" : "";
    }
}
