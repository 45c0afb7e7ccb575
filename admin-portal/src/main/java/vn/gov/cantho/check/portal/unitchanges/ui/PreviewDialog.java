package vn.gov.cantho.check.portal.unitchanges.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import java.util.TreeMap;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.unitchanges.ChangePreview;
import vn.gov.cantho.check.portal.unitchanges.NewUnitChange;

/** Says what a change will move and that it cannot be undone, before it is planned. */
final class PreviewDialog extends Dialog {

    PreviewDialog(NewUnitChange change, Optional<ChangePreview> preview, Runnable confirmed) {
        setHeaderTitle(Texts.of("unitchanges.previewTitle"));
        setWidth("32rem");
        add(new Paragraph(Texts.of(
                "unitchanges.previewDay", Formats.date(change.effectiveOn().orElseThrow()))));
        preview.ifPresent(shares -> add(moved(shares), new Paragraph(Texts.of("unitchanges.stays"))));
        add(new Paragraph(Texts.of("unitchanges.noUndo")));
        var confirm = new Button(Texts.name("unitchanges.confirm", change.kind()), _ -> {
            close();
            confirmed.run();
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(new Button(Texts.of("unitchanges.back"), _ -> close()), confirm);
    }

    private static UnorderedList moved(ChangePreview preview) {
        var list = new UnorderedList();
        new TreeMap<>(preview.counts())
                .forEach((share, count) -> list.add(new ListItem(Texts.of("unitchanges.share." + share, count))));
        return list;
    }
}
