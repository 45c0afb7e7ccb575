package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.gov.cantho.check.portal.articles.Article;
import vn.gov.cantho.check.portal.articles.Article.State;
import vn.gov.cantho.check.portal.articles.ArticleOutcome;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** What the reader can do with an article now; who cannot go on is told who can. */
final class ArticleActions extends Div {

    private final transient ArticleDoors doors;
    private final transient Article article;
    private final transient Consumer<Article> changed;
    private transient Optional<ReasonDialog> asking = Optional.empty();

    ArticleActions(ArticleDoors doors, Article article, Consumer<Article> changed) {
        this.doors = doors;
        this.article = article;
        this.changed = changed;
        addClassName("actions");
        offerWriting();
        if (article.state() == State.SUBMITTED) {
            offerDecision();
        }
        if (doors.mayPublish() && article.published().number().isPresent()) {
            add(new Button(
                    Texts.of("articles.action.withdraw"),
                    _ -> ask(
                            "articles.withdraw",
                            reason -> doors.articles().withdraw(article.id(), reason, article.version()))));
        }
    }

    private void offerWriting() {
        if (!doors.mayWrite(article)) {
            return;
        }
        if (article.state() == State.SUBMITTED) {
            add(new Button(
                    Texts.of("articles.action.takeBack"),
                    _ -> show(doors.articles().takeBack(article.id(), article.version()))));
            return;
        }
        if (article.state() == State.DRAFT) {
            var submit = new Button(
                    Texts.of("articles.action.submit"),
                    _ -> show(doors.articles().submit(article.id(), article.version())));
            submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(submit);
        }
        offerChange();
        if (article.mayBeDiscarded()) {
            var discard = new Button(Texts.of("articles.action.discard"), _ -> confirmDiscarding());
            discard.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            add(discard);
        }
    }

    private void offerChange() {
        add(new Button(
                Texts.of(article.state() == State.DRAFT ? "articles.action.edit" : "articles.action.newVersion"),
                _ -> UI.getCurrent()
                        .navigate(ArticleEditView.class, article.id().value())));
    }

    private void offerDecision() {
        if (!doors.mayPublish() || doors.isByReader(article)) {
            add(new Span(Texts.of("articles.needsAnother")));
        } else {
            var publish = new Button(Texts.of("articles.action.publish"), _ -> confirmPublishing());
            publish.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(publish);
            add(new Button(
                    Texts.of("articles.action.giveBack"),
                    _ -> ask(
                            "articles.giveBack",
                            reason -> doors.articles().giveBack(article.id(), reason, article.version()))));
        }
    }

    private void confirmPublishing() {
        confirm("articles.publish", () -> doors.articles().publish(article.id(), article.version()));
    }

    private void confirmDiscarding() {
        var dialog = confirm("articles.discard", () -> doors.articles().discard(article.id(), article.version()));
        dialog.setConfirmButtonTheme("error primary");
    }

    private ConfirmDialog confirm(String key, Supplier<ArticleOutcome> act) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of(key + ".title"));
        dialog.setText(Texts.of(key + ".meaning"));
        dialog.setConfirmText(Texts.of(key + ".confirm"));
        dialog.setWidth("32rem");
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("shell.cancel"));
        dialog.addConfirmListener(_ -> show(act.get()));
        dialog.open();
        return dialog;
    }

    private void ask(String key, Function<String, ArticleOutcome> act) {
        var dialog = new ReasonDialog(key, reason -> show(act.apply(reason)));
        asking = Optional.of(dialog);
        dialog.open();
    }

    private void show(ArticleOutcome outcome) {
        switch (outcome) {
            case ArticleOutcome.Done(var now) -> {
                finish(now);
                Notices.done("articles.done." + now.state());
            }
            case ArticleOutcome.Discarded _ -> {
                Notices.done("articles.done.discarded");
                UI.getCurrent().navigate(ArticleListView.class);
            }
            case ArticleOutcome.Overtaken(var now) -> {
                finish(now);
                Notices.refused("articles.overtaken");
            }
            case ArticleOutcome.Invalid(var flaws) -> asking.ifPresent(dialog -> dialog.show(flaws));
            case ArticleOutcome.SamePerson _ -> Notices.refused("articles.needsAnother");
            case ArticleOutcome.NotPossible _, ArticleOutcome.NotFound _ -> Notices.refused("articles.notPossible");
        }
    }

    private void finish(Article now) {
        asking.ifPresent(ReasonDialog::close);
        changed.accept(now);
    }
}
