package vn.gov.cantho.check.portal.establishments.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import java.time.InstantSource;
import java.time.LocalDate;
import vn.gov.cantho.check.portal.documents.Document;
import vn.gov.cantho.check.portal.documents.DocumentService;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.PaperLine;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** The papers of a file, each with who put it there; who may, adds some and takes those of the own agency out again. */
final class PaperList extends VerticalLayout {

    /** In place of a unit, for who only reads. */
    static final long NOBODY = 0;

    private final transient DocumentService documents;
    private final transient MediaService media;
    private final transient InstantSource clock;
    private final long establishmentId;
    private final long filingUnitId;
    private final Div list = new Div();

    PaperList(
            DocumentService documents,
            MediaService media,
            InstantSource clock,
            long establishmentId,
            long filingUnitId) {
        this.documents = documents;
        this.media = media;
        this.clock = clock;
        this.establishmentId = establishmentId;
        this.filingUnitId = filingUnitId;
        setPadding(false);
        list.addClassName("document-list");
        var meaning = new Paragraph(Texts.of("establishments.papers.meaning"));
        meaning.addClassName("secondary");
        add(meaning, list);
        if (filingUnitId != NOBODY) {
            add(new Button(Texts.of("establishments.papers.add"), _ -> ask()));
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        var papers = documents.documentsOf(DocumentSubject.establishment(establishmentId));
        if (papers.isEmpty()) {
            list.add(new Span(
                    Texts.of(filingUnitId == NOBODY ? "establishments.papers.none" : "establishments.papers.empty")));
        }
        papers.forEach(paper -> list.add(line(paper)));
    }

    private void ask() {
        var dialog = new PaperDialog(establishmentId, documents, media);
        dialog.addClosedListener(_ -> refresh());
        dialog.open();
    }

    private Div line(Document paper) {
        var line = new PaperLine(
                Texts.name("documents.type", paper.type()) + " · " + paper.number(),
                paper.issuer(),
                paper.validUntil(),
                paper.file().map(MediaRef::path),
                LocalDate.ofInstant(clock.instant(), Formats.ZONE));
        line.add(mark(paper));
        if (paper.addedBy().filter(agency -> agency.unitId() == filingUnitId).isPresent()) {
            var remove = new Button(Texts.of("establishments.papers.takeOut"), _ -> confirm(paper));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            line.add(remove);
        }
        return line;
    }

    /** Whose paper it is, in words: the mark that Điều 9.1 b asks for. */
    private static Span mark(Document paper) {
        return paper.addedBy()
                .map(agency -> Badges.of(Tone.NEUTRAL, Texts.of("establishments.papers.byAgency", agency.name())))
                .orElseGet(() -> new Span(Texts.of("establishments.papers.byItself")));
    }

    private void confirm(Document paper) {
        var asked = new ConfirmDialog();
        asked.setHeader(Texts.of("establishments.papers.takeOut"));
        asked.setText(Texts.of("establishments.papers.takeOut.question", paper.number()));
        asked.setCancelable(true);
        asked.setCancelText(Texts.of("shell.cancel"));
        asked.setConfirmText(Texts.of("establishments.papers.takeOut"));
        asked.addConfirmListener(_ -> takeOut(paper));
        asked.open();
    }

    private void takeOut(Document paper) {
        if (documents.takeOut(paper)) {
            Notices.done("establishments.papers.takenOut");
        } else {
            Notices.refused("establishments.papers.gone");
        }
        refresh();
    }
}
