package vn.gov.cantho.check.resolver.render;

import java.util.List;
import vn.gov.cantho.check.resolver.report.Draft;
import vn.gov.cantho.check.resolver.report.Flaw;
import vn.gov.cantho.check.resolver.report.Followed;
import vn.gov.cantho.check.resolver.report.Subject;
import vn.gov.cantho.check.resolver.report.TrackingCode;
import vn.gov.cantho.check.resolver.scan.Language;

/** The pages of problem reports in one language: the form, and what became of it. No search engine lists them. */
public final class ReportPages {

    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private final Language language;
    private final Wording words;
    private final Frame frame;
    private final ReportFields fields;

    public ReportPages(Language language, PublicSite site) {
        this.language = language;
        this.words = Wording.of(language);
        this.frame = new Frame(language, words, site);
        this.fields = new ReportFields(language, words);
    }

    /**
     * A form as it is to be shown.
     *
     * @param ticket what makes it be taken once
     * @param flaws why it was not taken; empty for one that was not sent yet
     */
    public record Form(Draft draft, Subject subject, String ticket, List<Flaw> flaws) {

        public Form {
            flaws = List.copyOf(flaws);
        }

        int status() {
            if (flaws.isEmpty()) {
                return OK;
            }
            if (flaws.contains(Flaw.TOO_OFTEN)) {
                return TOO_MANY;
            }
            return flaws.contains(Flaw.NOT_KEPT) || flaws.contains(Flaw.PHOTOS_NO_ROOM) ? UNAVAILABLE : UNPROCESSABLE;
        }
    }

    /** The form, with the reasons first when it was not taken. */
    public Page form(Form form) {
        var html = new Html();
        var title = words.text("report.form.title");
        var about = form.draft().about();
        frame.open(html, title, false, _ -> {}, about.isEmpty() ? "" : "code=" + PathText.encode(about));
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", words.text("report.form.intro")).raw("</section>");
        fields.summary(html, form.flaws());
        fields.form(html, form);
        if (form.flaws().isEmpty()) {
            follow(html);
        }
        return end(html, form.status());
    }

    /** What became of a report. */
    public Page followed(TrackingCode tracking, Followed report) {
        var html = new Html();
        var title = words.text("report.followed.title");
        frame.open(html, title + " " + tracking.grouped());
        html.raw("<section class=\"hero\">").element("h1", title).raw("</section>");
        html.raw("<section class=\"pin neutral\">").element("h2", words.text("report.code"));
        html.raw("<p class=\"tracking\"><code>").text(tracking.grouped()).raw("</code></p>");
        html.element("p", words.text("report.code.keep")).raw("</section>");
        html.raw("<section class=\"card\">").element("h2", words.text("report.state." + report.state()));
        html.element("p", words.text("report.state." + report.state() + ".text"));
        if (report.photos().refused() > 0) {
            html.element(
                    "p",
                    words.text(
                            "report.photos.refused",
                            Integer.toString(report.photos().refused())));
        }
        html.raw("</section>");
        replies(html, report);
        received(html, report);
        return end(html, OK);
    }

    /** The answer for a tracking code that no report has. */
    public Page unknown() {
        var html = new Html();
        var title = words.text("report.unknown.title");
        frame.open(html, title);
        html.raw("<section class=\"hero\">").element("h1", title);
        html.element("p", words.text("report.unknown.text")).raw("</section>");
        follow(html);
        return end(html, NOT_FOUND);
    }

    private void replies(Html html, Followed report) {
        if (report.replies().isEmpty()) {
            return;
        }
        html.raw("<section class=\"card\">")
                .element("h2", words.text("report.replies"))
                .raw("<ul class=\"rows\">");
        for (var reply : report.replies()) {
            html.raw("<li>").element("b", reply.unit());
            html.raw("<p class=\"said\">").text(reply.text()).raw("</p>");
            html.element("small", Formats.time(reply.at())).raw("</li>");
        }
        html.raw("</ul></section>");
    }

    private void received(Html html, Followed report) {
        html.raw("<section class=\"card\">")
                .element("h2", words.text("report.received"))
                .raw("<dl class=\"facts\">");
        fact(html, "report.received.at", Formats.time(report.receivedAt()));
        fact(html, "report.problem", words.name("report.problem", report.problem()));
        fact(html, "report.about", report.about());
        fact(html, "report.received.place", report.place());
        fact(html, "report.photos", Integer.toString(report.photos().all()));
        html.raw("</dl><p class=\"note said\">").text(report.words()).raw("</p></section>");
    }

    private void fact(Html html, String key, String text) {
        if (!text.isEmpty()) {
            html.raw("<div>").element("dt", words.text(key)).element("dd", text).raw("</div>");
        }
    }

    /** The way to a report that was sent before. */
    private void follow(Html html) {
        html.raw("<section class=\"card noprint\">")
                .element("h2", words.text("report.follow.title"))
                .raw("<form action=\"/report\" method=\"get\"><input type=\"hidden\" name=\"lang\" value=\"")
                .raw(language.tag())
                .raw("\"><label for=\"tracking\">");
        html.text(words.text("report.code"))
                .raw("</label><input id=\"tracking\" name=\"tracking\" required maxlength=\"40\" autocomplete=\"off\" ")
                .raw("autocapitalize=\"characters\" spellcheck=\"false\" placeholder=\"XXXX-XXXX-XXXX-XXXX\"><button>");
        html.text(words.text("report.follow.button")).raw("</button></form></section>");
    }

    private Page end(Html html, int status) {
        frame.foot(html);
        frame.close(html);
        return new Page(status, Page.Form.HTML, language, html.toString());
    }
}
