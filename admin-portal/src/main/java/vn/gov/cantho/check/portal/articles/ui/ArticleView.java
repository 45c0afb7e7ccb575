package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.articles.Article;
import vn.gov.cantho.check.portal.articles.ArticleId;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** One article: how the public would read it, how far it has come, what can be done now. */
@Route("articles/article")
@RolesAllowed(Authorities.ARTICLES)
@StyleSheet("articles.css")
final class ArticleView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient ArticleDoors doors;
    private String title = "";

    ArticleView(ArticleDoors doors) {
        this.doors = doors;
        addClassName("page");
    }

    @Override
    public void setParameter(BeforeEvent event, Long id) {
        show(doors.articles().find(new ArticleId(id)).orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    private void show(Article article) {
        title = article.content().vietnamese().title();
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("articles.tab.vietnamese"), new ArticlePreview(doors.media(), article.content(), true));
        if (!article.content().english().isEmpty()) {
            tabs.add(Texts.of("articles.tab.english"), new ArticlePreview(doors.media(), article.content(), false));
        }
        tabs.add(
                Texts.of("articles.tab.history"),
                new HistoryPanel(
                        doors.trail(), new AuditSubject("ARTICLE", article.id().value())));
        removeAll();
        add(
                new Anchor("articles", Texts.of("articles.back")),
                heading(article),
                notes(article),
                new ArticleActions(doors, article, this::changed),
                tabs);
    }

    private void changed(Article article) {
        show(article);
        UI.getCurrent().getPage().setTitle(title);
    }

    private Div heading(Article article) {
        var about = new Span(Texts.name("articles.kind", article.kind()) + " · " + article.unit());
        about.addClassName("secondary");
        var heading = new Div(new H1(title), ArticleBadges.of(article), about);
        heading.addClassName("page-heading");
        return heading;
    }

    private static Div notes(Article article) {
        var notes = new Div();
        article.reason().ifPresent(reason -> notes.add(new Paragraph(Texts.of("articles.reason", reason))));
        article.published()
                .number()
                .ifPresent(number -> notes.add(new Paragraph(
                        number == article.number()
                                ? Texts.of(
                                        "articles.public",
                                        article.path(),
                                        article.published().since())
                                : Texts.of(
                                        "articles.public.older",
                                        article.path(),
                                        article.published().since()))));
        article.people().author().ifPresent(author -> notes.add(new Paragraph(Texts.of("articles.author", author))));
        article.people()
                .publisher()
                .ifPresent(publisher -> notes.add(new Paragraph(Texts.of("articles.publisher", publisher))));
        return notes;
    }
}
