package vn.gov.cantho.check.portal.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.web.util.HtmlUtils;
import vn.gov.cantho.check.portal.mail.OutboxRepository.Line;
import vn.gov.cantho.check.portal.mail.OutboxRepository.Lines;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** Writes letters in the language of their reader, as plain text and as simple HTML that says the same. */
final class LetterWriter {

    /** More of a day than this is read in the portal. */
    static final int LINES_MAX = 50;

    private static final String PREFERENCE = "mail-preference";
    private static final String CONFIRM = PREFERENCE + "/confirm/";

    private final MailSettings settings;

    LetterWriter(MailSettings settings) {
        this.settings = settings;
    }

    /** The notifications of a mail: one, or those of a day. */
    Letter tell(Outgoing mail, Lines lines) {
        var language = mail.language();
        var subject = mail.kind() == Mail.Kind.DIGEST || lines.newest().isEmpty()
                ? Texts.in(language, "mail.subject.DIGEST", lines.all())
                : words(lines.newest().getFirst(), language);
        var page = new Page(mail);
        lines.newest().forEach(line -> page.line(line));
        if (lines.all() > lines.newest().size()) {
            page.paragraph(
                    Texts.in(language, "mail.more", lines.all() - lines.newest().size()));
        }
        page.link(Texts.in(language, "mail.open"), settings.page("notifications"));
        page.paragraph(Texts.in(language, "mail.why"));
        page.link(Texts.in(language, "mail.change"), settings.page(PREFERENCE));
        return page.letter(Texts.in(language, "mail.subject.NOTICE", subject));
    }

    /** What became of something that was filed. It has no words in it that anybody typed, for nobody has said whose address it is. */
    Letter tellOfFiled(Outgoing mail, Lines lines) {
        var language = mail.language();
        var page = new Page(mail);
        var line = lines.newest().getFirst();
        page.paragraph(words(line, language));
        page.link(Texts.in(language, "mail.filed.look"), settings.page(line.link()));
        page.paragraph(Texts.in(language, "mail.filed.how"));
        page.paragraph(Texts.in(language, "mail.filed.why"));
        return page.letter(Texts.in(language, "mail.subject.NOTICE", words(line, language)));
    }

    /** The question whether an address wants mail. */
    Letter ask(Outgoing mail, Token token) {
        var language = mail.language();
        var page = new Page(mail);
        page.paragraph(Texts.in(language, "mail.question"));
        page.link(Texts.in(language, "mail.confirm"), settings.page(CONFIRM + token.text()));
        page.paragraph(Texts.in(language, "mail.question.until"));
        page.paragraph(Texts.in(language, "mail.question.not"));
        return page.letter(Texts.in(language, "mail.subject.CONFIRMATION"));
    }

    private static String words(Line line, Locale language) {
        return Texts.in(language, line.textKey(), line.arguments().toArray());
    }

    /** One letter while it is written, in both forms. */
    private final class Page {

        private final Locale language;
        private final List<String> text = new ArrayList<>();
        private final List<String> html = new ArrayList<>();

        Page(Outgoing mail) {
            language = mail.language();
            paragraph(
                    mail.name().isEmpty()
                            ? Texts.in(language, "mail.greeting.unnamed")
                            : Texts.in(language, "mail.greeting", mail.name()));
        }

        void paragraph(String words) {
            text.add(words);
            html.add("<p>" + HtmlUtils.htmlEscape(words, "UTF-8") + "</p>");
        }

        void link(String words, String address) {
            text.add(words + ": " + address);
            html.add("<p>" + anchor(words, address) + "</p>");
        }

        void line(Line line) {
            var said = words(line, language);
            var at = Formats.time(line.at());
            var address = settings.page(line.link());
            text.add("- " + at + " · " + said + "\n  " + address);
            html.add("<p>" + at + " · " + anchor(said, address) + "</p>");
        }

        Letter letter(String subject) {
            var foot = Texts.in(language, "shell.name");
            text.add("-- \n" + foot);
            html.add("<p>" + HtmlUtils.htmlEscape(foot, "UTF-8") + "</p>");
            return new Letter(
                    subject,
                    String.join("\n\n", text) + "\n",
                    "<!DOCTYPE html><html lang=\"" + language.getLanguage() + "\"><body>" + String.join("", html)
                            + "</body></html>");
        }

        private static String anchor(String words, String address) {
            return "<a href=\"" + HtmlUtils.htmlEscape(address, "UTF-8") + "\">" + HtmlUtils.htmlEscape(words, "UTF-8")
                    + "</a>";
        }
    }
}
