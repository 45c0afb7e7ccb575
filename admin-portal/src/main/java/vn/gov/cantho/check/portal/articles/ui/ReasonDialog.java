package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.articles.ArticleFlaw;
import vn.gov.cantho.check.portal.articles.ArticleRules;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks why an article is given back or taken from the public. Stays open until the reason is accepted. */
final class ReasonDialog extends Dialog {

    private final TextArea reason = Fields.text("articles.field.REASON", ArticleRules.REASON_MAX);

    /** @param key where the texts {@code .title}, {@code .meaning} and {@code .confirm} are */
    ReasonDialog(String key, Consumer<String> said) {
        setHeaderTitle(Texts.of(key + ".title"));
        setWidth("32rem");
        reason.setRequiredIndicatorVisible(true);
        var confirm = new Button(Texts.of(key + ".confirm"), _ -> said.accept(reason.getValue()));
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of(key + ".meaning")), reason);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), confirm);
    }

    void show(List<ArticleFlaw> flaws) {
        reason.setErrorMessage(ArticleFlaws.words(flaws.getFirst()));
        reason.setInvalid(true);
    }
}
