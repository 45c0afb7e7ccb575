package vn.gov.cantho.check.portal.labels.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
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
    private final Div download = new Div();

    SheetPanel(StampSheetService sheets, CodeLotId id) {
        this.sheets = sheets;
        this.id = id;
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
        var order = order();
        download.removeAll();
        switch (sheets.check(order)) {
            case SheetCheck.Printable printable -> {
                answer.setText(Texts.of("labels.printable", printable.labels(), printable.pages()));
                download.add(download(order, printable.labels()));
            }
            case SheetCheck.Unknown _ -> answer.setText(Texts.of("labels.unknown"));
            case SheetCheck.NothingToPrint nothing ->
                answer.setText(Texts.of("labels.nothingToPrint", nothing.lastSerial()));
            case SheetCheck.WrongCount wrong -> answer.setText(Texts.of("labels.wrongCount", wrong.most()));
            case SheetCheck.ModuleTooSmall small ->
                answer.setText(Texts.of("labels.moduleTooSmall", Formats.number(small.moduleMm())));
        }
    }

    private LongDownload download(SheetOrder order, int labels) {
        var name = "code-lot-" + id.value() + "-" + order.first() + ".pdf";
        return new LongDownload(
                Texts.of("labels.pdf"),
                "application/pdf",
                () -> new LongDownload.Work(
                        name, labels, (target, progress) -> sheets.writePdf(order, target, progress)));
    }
}
