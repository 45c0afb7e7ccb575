package vn.gov.cantho.check.resolver.render;

import java.util.Optional;
import java.util.OptionalLong;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Judgement;
import vn.gov.cantho.check.resolver.scan.Language;

/** Makes the pages with lists in one language: search, directories, establishments. */
public final class ListPages {

    private final Language language;
    private final Wording words;
    private final Frame frame;
    private final SearchBox box;
    private final ListSections lists;
    private final VerdictBox verdicts;
    private final TrustSections trust;

    public ListPages(Language language, PublicSite site) {
        this.language = language;
        this.words = Wording.of(language);
        this.frame = new Frame(language, words, site);
        this.box = new SearchBox(language, words);
        this.lists = new ListSections(language, words);
        this.verdicts = new VerdictBox(language, words);
        this.trust = new TrustSections(language, words);
    }

    /** The page of an answer. */
    public Page page(ListAnswer answer) {
        return switch (answer) {
            case ListAnswer.SearchAnswer search -> search(search);
            case ListAnswer.DirectoryAnswer directory -> directory(directory);
            case ListAnswer.ProfileAnswer profile -> profile(profile);
        };
    }

    private Page search(ListAnswer.SearchAnswer search) {
        var html = new Html();
        var title = search.text().isEmpty() ? words.text("search.title") : words.text("search.results", search.text());
        frame.open(html, title, false, _ -> {}, "q=" + PathText.encode(search.text()));
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", found(search)).raw("</section>");
        box.write(html, search.text());
        if (!search.shown().isEmpty()) {
            html.raw("<section class=\"card\">");
            lists.lines(html, search.shown(), search.moment());
            html.raw("</section>");
            pages(html, search);
        }
        box.directories(html);
        return end(html, false);
    }

    private String found(ListAnswer.SearchAnswer search) {
        if (search.text().length() < 2) {
            return words.text("search.short");
        }
        if (search.total() == 0) {
            return words.text("search.none");
        }
        var total = Formats.number(search.total());
        return search.more() ? words.text("search.more", total) : words.text("search.count", total);
    }

    private void pages(Html html, ListAnswer.SearchAnswer search) {
        if (search.pages() == 1) {
            return;
        }
        var query = "q=" + PathText.encode(search.text()) + "&page=";
        html.raw("<section><p class=\"ways\">");
        if (search.page() > 1) {
            lists.way(html, "prev", query + (search.page() - 1), "list.previous");
        }
        html.raw("<span>");
        html.text(words.text("list.page", Integer.toString(search.page()), Integer.toString(search.pages())));
        html.raw("</span>");
        if (search.page() < search.pages()) {
            lists.way(html, "next", query + (search.page() + 1), "list.next");
        }
        html.raw("</p></section>");
    }

    private Page directory(ListAnswer.DirectoryAnswer directory) {
        var html = new Html();
        var products = directory.directory() == ListAnswer.Directory.PRODUCTS;
        var title = words.text(products ? "list.products" : "list.establishments");
        var indexed = !directory.continued();
        frame.open(html, title, indexed, _ -> {}, "");
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", words.text(products ? "list.products.intro" : "list.establishments.intro"));
        html.raw("</section>");
        box.write(html, "");
        html.raw("<section class=\"card\">");
        if (directory.shown().isEmpty()) {
            html.element("p", words.text(products ? "list.products.none" : "list.establishments.none"));
        } else {
            lists.lines(html, directory.shown(), directory.moment());
        }
        html.raw("</section>");
        further(html, directory.continued(), directory.next());
        return end(html, indexed);
    }

    private Page profile(ListAnswer.ProfileAnswer profile) {
        var html = new Html();
        var establishment = profile.establishment();
        var name = establishment.name().in(language);
        var withheld = profile.withheld();
        var indexed = !withheld && !profile.continued();
        frame.open(html, title(profile.against(), name), indexed, _ -> {}, "");
        profile.against().ifPresent(judgement -> verdicts.write(html, answer(judgement, profile.moment())));
        if (!withheld) {
            html.raw("<div class=\"name\">")
                    .element(profile.against().isPresent() ? "h2" : "h1", name)
                    .raw("</div>");
            html.raw("<section class=\"card\">").element("h2", words.text("list.ofEstablishment"));
            lists.lines(html, profile.shown(), profile.moment());
            html.raw("</section>");
            further(html, profile.continued(), profile.next());
            trust.establishment(html, establishment);
        }
        trust.report(html, EntryPath.establishment(establishment.id()));
        return end(html, indexed);
    }

    private String title(Optional<Judgement> against, String name) {
        return against.map(judgement -> {
                    var headline = words.text("verdict." + judgement.verdict() + ".headline");
                    return judgement.verdict().withholdsData() ? headline : headline + " – " + name;
                })
                .orElse(name);
    }

    private static Answer answer(Judgement judgement, ListAnswer.Moment moment) {
        return new Answer(
                judgement.verdict(),
                Optional.empty(),
                "",
                Optional.empty(),
                judgement.notice(),
                moment.asOf(),
                Optional.empty());
    }

    private void further(Html html, boolean continued, OptionalLong next) {
        if (!continued && next.isEmpty()) {
            return;
        }
        html.raw("<section><p class=\"ways\">");
        if (continued) {
            lists.way(html, "start", "", "list.first");
        }
        if (next.isPresent()) {
            lists.way(html, "next", "after=" + next.getAsLong(), "list.next");
        }
        html.raw("</p></section>");
    }

    private Page end(Html html, boolean indexed) {
        frame.foot(html);
        frame.close(html);
        return SitePage.html(language, html, indexed);
    }
}
