package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.shell.LongDownload;
import vn.gov.cantho.check.portal.shell.Texts;

/** The list of codes for a print house. */
final class CodeListPanel extends VerticalLayout {

    CodeListPanel(CodeDoors doors, CodeLot codes) {
        setPadding(false);
        var printable = codes.size() - codes.counts().voided();
        var download = new LongDownload(
                Texts.of("codelots.csv"),
                "text/csv",
                () -> new LongDownload.Work(
                        "code-lot-" + codes.id().value() + ".csv",
                        printable,
                        (target, progress) -> doors.export().writeCsv(codes.id(), target, progress)));
        add(new Paragraph(Texts.of("codelots.csv.explanation", printable)));
        if (codes.pin()) {
            add(new Paragraph(Texts.of("codelots.csv.pins")));
        }
        add(download);
    }
}
