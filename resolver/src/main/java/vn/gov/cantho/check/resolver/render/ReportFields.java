package vn.gov.cantho.check.resolver.render;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.report.Draft;
import vn.gov.cantho.check.resolver.report.DraftRules;
import vn.gov.cantho.check.resolver.report.Flaw;
import vn.gov.cantho.check.resolver.report.Problem;
import vn.gov.cantho.check.resolver.report.Subject;
import vn.gov.cantho.check.resolver.scan.Language;

/** The fields of a problem report, each with what is wrong with it, in the words that stand in the summary too. */
final class ReportFields {

    private static final int PHOTOS = 3;

    private final Language language;
    private final Wording words;

    ReportFields(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    /** Why the form was not taken, with ways to the fields. It takes the focus, as far as that goes without a script. */
    void summary(Html html, List<Flaw> flaws) {
        if (flaws.isEmpty()) {
            return;
        }
        html.raw("<section class=\"pin danger\" role=\"alert\" tabindex=\"-1\" autofocus>")
                .element("h2", words.text("report.flaws"))
                .raw("<ul>");
        for (var flaw : flaws) {
            html.raw("<li><a class=\"touch\" href=\"#")
                    .raw(flaw.field())
                    .raw("\">")
                    .text(words.text("report.flaw." + flaw))
                    .raw("</a></li>");
        }
        html.raw("</ul>").element("p", words.text("report.flaws.kept")).raw("</section>");
    }

    void form(Html html, ReportPages.Form form) {
        var draft = form.draft();
        html.raw("<section class=\"card noprint\"><form action=\"/report?lang=")
                .raw(language.tag())
                .raw(
                        "\" method=\"post\" enctype=\"multipart/form-data\"><input type=\"hidden\" name=\"ticket\" value=\"")
                .text(form.ticket())
                .raw("\">");
        about(html, form);
        problem(html, draft, form.flaws());
        description(html, draft, form.flaws());
        line(html, form, new Line("place", "text", DraftRules.PLACE_MAX, "off"), draft.place());
        photos(html, form.flaws());
        html.raw("<fieldset><legend>")
                .text(words.text("report.contact"))
                .raw("</legend>")
                .raw("<p class=\"second\">")
                .text(words.text("report.contact.hint"))
                .raw("</p>");
        line(html, form, new Line("name", "text", DraftRules.NAME_MAX, "name"), draft.name());
        line(html, form, new Line("phone", "tel", DraftRules.PHONE_MAX, "tel"), draft.phone());
        line(html, form, new Line("email", "email", DraftRules.EMAIL_MAX, "email"), draft.email());
        html.raw("</fieldset><button>").text(words.text("report.send")).raw("</button></form></section>");
    }

    private void about(Html html, ReportPages.Form form) {
        var kind = form.subject().kind();
        if (kind == Subject.Kind.NOTHING || kind == Subject.Kind.UNREADABLE) {
            html.raw("<label for=\"code\">")
                    .text(words.text("report.about.code"))
                    .raw("</label>");
            html.raw(
                    "<input id=\"code\" name=\"code\" maxlength=\"64\" autocomplete=\"off\" spellcheck=\"false\" value=\"");
            html.text(form.draft().about()).raw("\">");
        } else {
            html.raw("<p><b>").text(words.text("report.about." + kind)).raw("</b> <code>");
            html.text(form.subject().text()).raw("</code></p><input type=\"hidden\" name=\"code\" value=\"");
            html.text(form.draft().about()).raw("\">");
        }
    }

    private void problem(Html html, Draft draft, List<Flaw> flaws) {
        label(html, "problem");
        html.raw("<select id=\"problem\" name=\"problem\" required")
                .raw(marks("problem", flaws))
                .raw(">");
        html.raw("<option value=\"\">")
                .text(words.text("report.problem.choose"))
                .raw("</option>");
        for (var problem : Problem.values()) {
            html.raw("<option value=\"").raw(problem.name());
            html.raw(problem.name().equals(draft.problem()) ? "\" selected>" : "\">");
            html.text(words.text("report.problem." + problem)).raw("</option>");
        }
        html.raw("</select>");
        error(html, "problem", flaws);
    }

    private void description(Html html, Draft draft, List<Flaw> flaws) {
        label(html, "words");
        html.raw("<textarea id=\"words\" name=\"words\" rows=\"6\" required maxlength=\"")
                .text(DraftRules.WORDS_MAX)
                .raw("\"")
                .raw(marks("words", flaws))
                .raw(">\n")
                .text(draft.words())
                .raw("</textarea><p class=\"second\">")
                .text(words.text("report.words.hint"))
                .raw("</p>");
        error(html, "words", flaws);
    }

    private void photos(Html html, List<Flaw> flaws) {
        html.raw("<fieldset><legend>").text(words.text("report.photo")).raw("</legend><p class=\"second\">");
        html.text(words.text("report.photo.hint")).raw("</p>");
        error(html, "photo", flaws);
        for (var number = 1; number <= PHOTOS; number++) {
            html.raw("<input type=\"file\" id=\"photo");
            html.raw(number == 1 ? "" : Integer.toString(number));
            html.raw("\" name=\"photo\" accept=\"image/jpeg,image/png\" aria-label=\"");
            html.text(words.text("report.photo.number", Integer.toString(number)));
            html.raw("\"").raw(number == 1 ? marks("photo", flaws) : "").raw(">");
        }
        html.raw("</fieldset>");
    }

    /** A line of a form: its name, what it takes, how much, and what the browser may fill in. */
    private record Line(String name, String type, int lengthMax, String filledWith) {}

    private void line(Html html, ReportPages.Form form, Line line, String typed) {
        label(html, line.name());
        html.raw("<input class=\"plain\" id=\"")
                .raw(line.name())
                .raw("\" name=\"")
                .raw(line.name());
        html.raw("\" type=\"").raw(line.type()).raw("\" maxlength=\"").text(line.lengthMax());
        html.raw("\" autocomplete=\"")
                .raw(line.filledWith())
                .raw("\" value=\"")
                .text(typed)
                .raw("\"");
        html.raw(marks(line.name(), form.flaws())).raw(">");
        error(html, line.name(), form.flaws());
    }

    private void label(Html html, String field) {
        html.raw("<label for=\"").raw(field).raw("\">").text(label(field)).raw("</label>");
    }

    private String label(String field) {
        return switch (field) {
            case "problem" -> words.text("report.problem");
            case "words" -> words.text("report.words");
            case "place" -> words.text("report.place");
            case "name" -> words.text("report.name");
            case "phone" -> words.text("report.phone");
            default -> words.text("report.email");
        };
    }

    private static String marks(String field, List<Flaw> flaws) {
        return flaw(field, flaws).isEmpty() ? "" : " aria-invalid=\"true\" aria-describedby=\"" + field + "-wrong\"";
    }

    private void error(Html html, String field, List<Flaw> flaws) {
        flaw(field, flaws)
                .ifPresent(flaw -> html.raw("<p class=\"wrong\" id=\"")
                        .raw(field)
                        .raw("-wrong\">")
                        .text(words.text("report.flaw." + flaw))
                        .raw("</p>"));
    }

    private static Optional<Flaw> flaw(String field, List<Flaw> flaws) {
        return flaws.stream().filter(flaw -> flaw.field().equals(field)).findFirst();
    }
}
