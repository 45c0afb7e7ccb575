package vn.gov.cantho.check.local.demo;

import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.portal.articles.ArticleContent;
import vn.gov.cantho.check.portal.articles.ArticleKind;
import vn.gov.cantho.check.portal.articles.ArticleText;
import vn.gov.cantho.check.portal.articles.LawFacts;
import vn.gov.cantho.check.portal.articles.LawState;

/** An article of the demo data; news are made up and say so. */
record DemoArticle(
        ArticleKind kind,
        String titleVi,
        String titleEn,
        String summaryVi,
        String summaryEn,
        String textVi,
        String textEn,
        Optional<Law> law) {

    /** A legal text. */
    record Law(String number, String issuer, LocalDate issuedOn, LocalDate inForceOn, LawState state) {

        LawFacts facts() {
            return new LawFacts(number, issuer, Optional.of(issuedOn), Optional.of(inForceOn), Optional.of(state), "");
        }
    }

    /** Whether it is made up: everything but what tells of real texts and real pages. */
    boolean isSample() {
        return kind == ArticleKind.NEWS
                || law.filter(facts -> facts.number().contains("mẫu")).isPresent();
    }

    ArticleContent content() {
        return new ArticleContent(
                new ArticleText(titleVi, summaryVi, textVi),
                new ArticleText(titleEn, summaryEn, textEn),
                law.map(Law::facts),
                Optional.empty(),
                Optional.empty());
    }
}
