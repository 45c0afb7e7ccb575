package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.portal.articles.Article;
import vn.gov.cantho.check.portal.articles.ArticleId;
import vn.gov.cantho.check.portal.articles.ArticleOutcome;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.DraftKeeper;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Writes an article, beside it how the public would read it. What is typed stays whatever becomes of it. */
@Route("articles/edit")
@RolesAllowed(Authorities.ARTICLES)
@StyleSheet("articles.css")
final class ArticleEditView extends VerticalLayout implements HasUrlParameter<Long>, HasDynamicTitle {

    private final transient ArticleDoors doors;
    private final ArticleForm form;
    private final Button save = new Button(Texts.of("articles.action.save"), _ -> save());
    private final Div preview = new Div();
    private transient Optional<Article> article = Optional.empty();
    private transient Optional<DraftKeeper> draft = Optional.empty();

    ArticleEditView(ArticleDoors doors) {
        this.doors = doors;
        this.form = new ArticleForm(doors.media());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        save.setDisableOnClick(true);
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("articles.tab.write"), form);
        var shown = tabs.add(Texts.of("articles.tab.preview"), preview);
        tabs.addSelectedChangeListener(change -> {
            if (shown.isSelected()) {
                showPreview();
            }
        });
        addClassName("page");
        add(new Anchor("articles", Texts.of("articles.back")), new H1(getPageTitle()), tabs, save);
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable Long id) {
        article = Optional.ofNullable(id)
                .map(number -> doors.articles().find(new ArticleId(number)).orElseThrow(NotFoundException::new));
        var mayWrite = article.map(doors::mayWrite).orElseGet(doors::mayWrite);
        if (!mayWrite
                || article.filter(found -> found.state() == Article.State.SUBMITTED)
                        .isPresent()) {
            throw new NotFoundException();
        }
        article.ifPresent(found -> form.setContent(found.kind(), found.content()));
        var number = article.map(found -> found.id().value()).orElse(0L);
        var kept = doors.drafts().of("ARTICLE", number, form.draft());
        draft = Optional.of(kept);
        addComponentAtIndex(2, kept);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("articles.edit.title");
    }

    private void showPreview() {
        preview.removeAll();
        var content = form.content();
        preview.add(new ArticlePreview(doors.media(), content, true));
        if (!content.english().isEmpty()) {
            preview.add(new ArticlePreview(doors.media(), content, false));
        }
    }

    private void save() {
        try {
            show(article.map(known -> doors.articles().save(known.id(), form.content(), known.version()))
                    .orElseGet(() -> doors.articles().create(form.kind(), form.content())));
        } finally {
            save.setEnabled(true);
        }
    }

    private void show(ArticleOutcome outcome) {
        switch (outcome) {
            case ArticleOutcome.Done(var now) -> {
                draft.ifPresent(DraftKeeper::saved);
                Notices.done("articles.done.DRAFT");
                UI.getCurrent().navigate(ArticleView.class, now.id().value());
            }
            case ArticleOutcome.Invalid(var flaws) -> {
                form.show(flaws);
                Notices.refused("articles.flawed", flaws.size());
            }
            case ArticleOutcome.Overtaken(var now) -> {
                article = Optional.of(now);
                draft.ifPresent(kept -> kept.overtaken(() -> form.setContent(now.kind(), now.content())));
            }
            case ArticleOutcome.NotPossible _,
                    ArticleOutcome.NotFound _,
                    ArticleOutcome.SamePerson _,
                    ArticleOutcome.Discarded _ -> Notices.refused("articles.notPossible.writing");
        }
    }
}
