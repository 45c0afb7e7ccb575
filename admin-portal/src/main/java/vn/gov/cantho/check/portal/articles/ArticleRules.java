package vn.gov.cantho.check.portal.articles;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.article.ArticleHtml;
import vn.gov.cantho.check.portal.articles.ArticleFlaw.Field;
import vn.gov.cantho.check.portal.articles.ArticleFlaw.Problem;

/** The rules for what an article says. */
public final class ArticleRules {

    public static final int TITLE_MIN = 5;
    public static final int TITLE_MAX = 200;
    public static final int SUMMARY_MIN = 10;
    public static final int SUMMARY_MAX = 500;
    public static final int TEXT_MIN = 10;
    public static final int TEXT_MAX = 15_000;
    public static final int NUMBER_MAX = 80;
    public static final int ISSUER_MAX = 200;
    public static final int REASON_MIN = 5;
    public static final int REASON_MAX = 500;

    /** Of the markup of one language, so that a page stays one that a slow phone can load. */
    public static final int MARKUP_BYTES_MAX = 49_152;

    private static final int NAME_MIN = 2;

    private final List<ArticleFlaw> flaws = new ArrayList<>();

    private ArticleRules() {}

    /** Everything that is wrong, in the order of the form. */
    static List<ArticleFlaw> flaws(ArticleKind kind, ArticleContent content) {
        var rules = new ArticleRules();
        rules.text(content.vietnamese(), Field.TITLE_VI, Field.SUMMARY_VI, Field.TEXT_VI);
        if (!content.english().isEmpty()) {
            rules.whole(content.english());
            rules.text(content.english(), Field.TITLE_EN, Field.SUMMARY_EN, Field.TEXT_EN);
        }
        if (kind == ArticleKind.LAW) {
            content.law().ifPresentOrElse(rules::law, () -> rules.add(Field.LAW_NUMBER, Problem.MISSING, ""));
        }
        return rules.flaws;
    }

    static List<ArticleFlaw> ofReason(String reason) {
        var rules = new ArticleRules();
        rules.length(Field.REASON, reason, REASON_MIN, REASON_MAX);
        return rules.flaws;
    }

    private void text(ArticleText text, Field title, Field summary, Field body) {
        length(title, text.title(), TITLE_MIN, TITLE_MAX);
        length(summary, text.summary(), SUMMARY_MIN, SUMMARY_MAX);
        if (length(body, text.text(), TEXT_MIN, TEXT_MAX)) {
            var reading = ArticleMarkdown.read(text.text());
            reading.refusedLinks().stream()
                    .findFirst()
                    .ifPresent(address -> add(body, Problem.LINK_REFUSED, shown(address)));
            if (ArticleHtml.of(reading.blocks()).getBytes(UTF_8).length > MARKUP_BYTES_MAX) {
                add(body, Problem.TOO_HEAVY, "");
            }
        }
    }

    private void whole(ArticleText english) {
        if (english.title().isEmpty()) {
            add(Field.TITLE_EN, Problem.ENGLISH_IS_HALF, "");
        }
        if (english.summary().isEmpty()) {
            add(Field.SUMMARY_EN, Problem.ENGLISH_IS_HALF, "");
        }
        if (english.text().isEmpty()) {
            add(Field.TEXT_EN, Problem.ENGLISH_IS_HALF, "");
        }
    }

    private void law(LawFacts law) {
        length(Field.LAW_NUMBER, law.number(), NAME_MIN, NUMBER_MAX);
        length(Field.LAW_ISSUER, law.issuer(), NAME_MIN, ISSUER_MAX);
        missing(Field.LAW_ISSUED_ON, law.issuedOn());
        missing(Field.LAW_STATE, law.state());
        if (law.issuedOn().isPresent()
                && law.inForceOn()
                        .filter(day -> day.isBefore(law.issuedOn().get()))
                        .isPresent()) {
            add(Field.LAW_IN_FORCE_ON, Problem.BEFORE_ISSUE, "");
        }
        if (law.state().filter(LawState.REPLACED::equals).isPresent()) {
            length(Field.LAW_REPLACED_BY, law.replacedBy(), NAME_MIN, NUMBER_MAX);
        }
    }

    private void missing(Field field, Optional<?> value) {
        if (value.isEmpty()) {
            add(field, Problem.MISSING, "");
        }
    }

    private boolean length(Field field, String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        if (flaws.stream().anyMatch(flaw -> flaw.field() == field)) {
            return false;
        }
        if (length < min) {
            add(field, Problem.TOO_SHORT, Integer.toString(min));
        } else if (length > max) {
            add(field, Problem.TOO_LONG, Integer.toString(max));
        }
        return length >= min && length <= max;
    }

    private void add(Field field, Problem problem, String detail) {
        flaws.add(new ArticleFlaw(field, problem, detail));
    }

    private static String shown(String address) {
        return address.length() <= 60 ? address : address.substring(0, 60) + "…";
    }
}
