package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import vn.gov.cantho.check.contract.article.ArticleHtml;
import vn.gov.cantho.check.portal.articles.ArticleContent;
import vn.gov.cantho.check.portal.articles.ArticleMarkdown;
import vn.gov.cantho.check.portal.articles.LawFacts;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** An article as the public would read it, written by the same hand: {@link ArticleHtml}. */
final class ArticlePreview extends Div {

    ArticlePreview(MediaService media, ArticleContent content, boolean vietnamese) {
        var text = vietnamese ? content.vietnamese() : content.english();
        addClassName("article-preview");
        getElement().setAttribute("lang", vietnamese ? "vi" : "en");
        var title = new Paragraph(text.title());
        title.addClassName("article-title");
        var summary = new Paragraph(text.summary());
        summary.addClassName("article-summary");
        add(title, summary);
        content.law().ifPresent(law -> add(facts(law)));
        content.picture().flatMap(media::describe).ifPresent(picture -> add(image(picture)));
        add(text(text.text()));
        content.file().flatMap(media::describe).ifPresent(file -> add(link(file)));
    }

    /** Every tag is one of ours; links open beside the page, so that nobody loses what they are writing. */
    private static Component text(String typed) {
        var markup =
                ArticleHtml.of(ArticleMarkdown.read(typed).blocks()).replace("<a href=", "<a target=\"_blank\" href=");
        return new Html("<div class=\"article-text\">" + markup + "</div>");
    }

    private static Image image(MediaRef picture) {
        var image = new Image(picture.path().substring(1), Texts.of("articles.field.picture"));
        image.addClassName("article-picture");
        return image;
    }

    private static Anchor link(MediaRef file) {
        var link = new Anchor(file.path().substring(1), Texts.of("articles.field.file"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }

    private static FactList facts(LawFacts law) {
        var facts = new FactList();
        facts.fact("articles.field.LAW_NUMBER", law.number());
        facts.fact("articles.field.LAW_ISSUER", law.issuer());
        law.issuedOn().ifPresent(day -> facts.fact("articles.field.LAW_ISSUED_ON", Formats.date(day)));
        law.inForceOn().ifPresent(day -> facts.fact("articles.field.LAW_IN_FORCE_ON", Formats.date(day)));
        law.state().ifPresent(state -> facts.fact("articles.field.LAW_STATE", Texts.name("articles.law", state)));
        facts.fact("articles.field.LAW_REPLACED_BY", law.replacedBy());
        return facts;
    }
}
