package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import java.util.List;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.shell.BoundedUpload;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** The papers of a dossier: which there are, which are asked for, and one more with what it says of itself. */
final class PapersPanel extends Div {

    private static final int NUMBER_MAX = 80;
    private static final int ISSUER_MAX = 200;

    private final transient Doing doing;
    private final Div list = new Div();
    private final Paragraph needs = new Paragraph();
    private final Span problem = new Span();
    private final ComboBox<PaperKind> kind = new ComboBox<>(Texts.of("dossiers.paper.kind"), PaperKind.values());
    private final TextField number = Fields.line("dossiers.paper.numberField", NUMBER_MAX);
    private final TextField issuer = Fields.line("dossiers.paper.issuer", ISSUER_MAX);
    private final DatePicker issuedOn = Fields.date("dossiers.paper.issuedOn");
    private final DatePicker validUntil = Fields.date("dossiers.paper.validUntil");
    private final Upload upload;

    PapersPanel(Doing doing) {
        this.doing = doing;
        addClassName("dossier-papers");
        upload = new Upload(new BoundedUpload<>(MediaService.PDF_MAX_BYTES, this::send, this::show));
        upload.setUploadButton(new Button(Texts.of("dossiers.paper.upload")));
        upload.setDropLabel(new Span(Texts.of("dossiers.paper.drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "application/pdf");
        upload.setMaxFileSize(MediaService.PDF_MAX_BYTES);
        upload.addFileRejectedListener(_ -> refuse(Texts.of("documents.refused.PDF_TOO_LARGE")));
        kind.setItemLabelGenerator(DossierWords::paper);
        kind.setValue(PaperKind.BUSINESS_LICENCE);
        kind.setAllowCustomValue(false);
        kind.setWidthFull();
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        var help = new Span(Texts.of("dossiers.paper.help"));
        help.addClassName("secondary");
        var facts = new Div(kind, number, issuer, issuedOn, validUntil);
        facts.addClassName("dossier-paper-facts");
        add(new H2(Texts.of("dossiers.section.PAPERS")), needs, list, facts, upload, help, problem);
    }

    void show(DossierId dossier, List<Paper> papers, List<PaperNeed> asked) {
        problem.setText("");
        list.removeAll();
        papers.forEach(paper -> list.add(line(dossier, paper)));
        var oneOf = words(asked, PaperNeed.Need.ONE_OF);
        var required = words(asked, PaperNeed.Need.REQUIRED);
        needs.setText(Texts.of("dossiers.paper.oneOf", oneOf)
                + (required.isEmpty() ? "" : " " + Texts.of("dossiers.paper.required", required)));
    }

    /** Says why a paper is not kept. */
    boolean refuse(String message) {
        problem.setText(message);
        return false;
    }

    private FormSaving send(byte[] bytes, String name) {
        var facts = new Paper.Facts(
                number.getValue(), issuer.getValue(), issuedOn.getOptionalValue(), validUntil.getOptionalValue());
        return doing.add(new Sent(kind.getOptionalValue().orElse(PaperKind.OTHER), facts, bytes, name));
    }

    private void show(FormSaving saving) {
        upload.clearFileList();
        if (saving instanceof FormSaving.Saved) {
            number.clear();
            issuer.clear();
            issuedOn.clear();
            validUntil.clear();
        }
        doing.added(saving);
    }

    private Div line(DossierId dossier, Paper paper) {
        var link = new Anchor("dossier-files/" + dossier.value() + "/" + paper.file(), paper.name());
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        var facts = new Span(DossierWords.facts(paper));
        facts.addClassName("secondary");
        var remove = new Button(Texts.of("dossiers.paper.remove"), _ -> doing.remove(paper));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        remove.setAriaLabel(Texts.of("dossiers.paper.remove") + " " + paper.name());
        var line = new Div(new Span(DossierWords.paper(paper.kind())), link, facts, remove);
        line.addClassName("dossier-paper");
        return line;
    }

    private static String words(List<PaperNeed> asked, PaperNeed.Need need) {
        return String.join(
                "; ",
                asked.stream()
                        .filter(one -> one.need() == need)
                        .map(one -> DossierWords.paper(one.kind()))
                        .toList());
    }

    /** What becomes of what is done here. */
    interface Doing {

        /** Keeps a paper; called on the upload's request. */
        FormSaving add(Sent sent);

        void added(FormSaving saving);

        void remove(Paper paper);
    }

    /** A paper as it was uploaded. */
    static final class Sent {

        private final PaperKind kind;
        private final Paper.Facts facts;
        private final byte[] bytes;
        private final String name;

        Sent(PaperKind kind, Paper.Facts facts, byte[] bytes, String name) {
            this.kind = kind;
            this.facts = facts;
            this.bytes = bytes.clone();
            this.name = name;
        }

        PaperKind kind() {
            return kind;
        }

        Paper.Facts facts() {
            return facts;
        }

        byte[] bytes() {
            return bytes.clone();
        }

        String name() {
            return name;
        }
    }
}
