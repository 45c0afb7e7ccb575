package vn.gov.cantho.check.portal.labels.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.labels.SheetCheck;
import vn.gov.cantho.check.portal.labels.SheetFormat;
import vn.gov.cantho.check.portal.labels.SheetOrder;
import vn.gov.cantho.check.portal.labels.StampSheetService;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.LongDownload;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks which codes are printed on which sheets; the file can be had only while they can be printed. */
final class SheetPanel extends VerticalLayout {

    private static final int USUAL_COUNT = 240;

    private final StampSheetService sheets;
    private final CodeLotId id;
    private final ComboBox<SheetFormat> format =
            Fields.choice("labels.field.format", "labels.format", SheetFormat.class);
    private final IntegerField first = new IntegerField(Texts.of("labels.field.first"));
    private final IntegerField count = new IntegerField(Texts.of("labels.field.count"));
    private final Span answer = new Span();
    private final LongDownload download;

    SheetPanel(StampSheetService sheets, CodeLotId id) {
        this.sheets = sheets;
        this.id = id;
        download = new LongDownload(Texts.of("labels.pdf"), "application/pdf", this::pdf);
        setPadding(false);
        format.setValue(SheetFormat.MEDIUM);
        first.setValue(0);
        count.setValue(USUAL_COUNT);
        count.setHelperText(Texts.of("labels.help.count", StampSheetService.LABELS_MAX));
        first.setValueChangeMode(ValueChangeMode.LAZY);
        count.setValueChangeMode(ValueChangeMode.LAZY);
        format.addValueChangeListener(_ -> check());
        first.addValueChangeListener(_ -> check());
        count.addValueChangeListener(_ -> check());
        add(new Paragraph(Texts.of("labels.explanation")), new FormLayout(format, first, count), answer, download);
        check();
    }

    private SheetOrder order() {
        return new SheetOrder(
                id,
                first.getOptionalValue().orElse(-1),
                count.getOptionalValue().orElse(0),
                format.getOptionalValue().orElse(SheetFormat.MEDIUM));
    }

    private void check() {
        var check = sheets.check(order());
        download.setVisible(check instanceof SheetCheck.Printable);
        answer.setText(
                switch (check) {
                    case SheetCheck.Printable(int labels, int pages) -> Texts.of("labels.printable", labels, pages);
                    case SheetCheck.Unknown _ -> Texts.of("labels.unknown");
                    case SheetCheck.NothingToPrint(int last) -> Texts.of("labels.nothingToPrint", last);
                    case SheetCheck.WrongCount(int most) -> Texts.of("labels.wrongCount", most);
                    case SheetCheck.ModuleTooSmall(double module) ->
                        Texts.of("labels.moduleTooSmall", Formats.number(module));
                });
    }

    private LongDownload.Work pdf() {
        var order = order();
        var labels = sheets.check(order) instanceof SheetCheck.Printable printable ? printable.labels() : 0;
        return new LongDownload.Work(
                "code-lot-" + id.value() + "-" + order.first() + ".pdf",
                labels,
                (target, progress) -> sheets.writePdf(order, target, progress));
    }
}
