package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.DossierStep;
import vn.gov.cantho.check.portal.dossiers.Remark;
import vn.gov.cantho.check.portal.dossiers.RemarkReason;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** The way a dossier came: each step with who, when, and what was said; newest first. */
final class Timeline extends Div {

    /** Digits of a hash that are enough to tell files apart. */
    private static final int HASH_SHOWN = 12;

    private final transient Dossier dossier;
    private final transient DossierDoors doors;

    Timeline(DossierDoors doors, Dossier dossier) {
        this.dossier = dossier;
        this.doors = doors;
        addClassName("dossier-timeline");
        var list = new OrderedList();
        doors.dossiers().steps(dossier.id()).reversed().forEach(step -> list.add(line(step)));
        list.add(new ListItem(
                new Span(DossierWords.state(DossierState.DRAFT)),
                secondary(Formats.time(dossier.progress().createdAt()))));
        add(new H2(Texts.of("dossiers.timeline")), list);
    }

    private ListItem line(DossierStep step) {
        var line = new ListItem(new Span(heading(step)), secondary(by(step)));
        step.ground()
                .ifPresent(ground ->
                        line.add(new Paragraph(words(doors.dossiers().refusalGrounds(day(step)), ground))));
        if (!step.opinion().isEmpty()) {
            line.add(new Paragraph(step.opinion()));
        }
        step.file().ifPresent(file -> line.add(file(file)));
        step.decision()
                .ifPresent(decision ->
                        line.add(new Paragraph(Texts.of("dossiers.decision", decision.number(), decision.on()))));
        step.handover()
                .ifPresent(handover ->
                        line.add(new Paragraph(Texts.of("dossiers.handedOver", handover.to(), handover.on()))));
        if (!step.remarks().isEmpty()) {
            var reasons = doors.dossiers().supplementReasons(day(step));
            step.remarks().forEach(remark -> line.add(remark(remark, reasons)));
        }
        return line;
    }

    /** The file of an opinion, under the beginning of its hash; the list of the electronic dossier has all of it. */
    private Div file(String name) {
        var link =
                new Anchor("dossier-files/" + dossier.id().value() + "/" + name, Texts.of("dossiers.opinionFile.open"));
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        var line = new Div(link, secondary("SHA-256 " + name.substring(0, HASH_SHOWN) + "…"));
        line.addClassName("dossier-paper");
        return line;
    }

    private String heading(DossierStep step) {
        var inPerson = dossier.origin() == Dossier.Origin.COUNTER
                && (step.from() == DossierState.DRAFT || step.to() == DossierState.SUPPLEMENTED);
        return DossierWords.state(step.to()) + (inPerson ? " · " + Texts.of("dossiers.inPerson") : "");
    }

    private static String by(DossierStep step) {
        var person = step.person().map(name -> name + ", ").orElse("");
        var unit = step.unit().orElseGet(() -> Texts.of("dossiers.applicant"));
        return person + unit + " · " + Formats.time(step.at());
    }

    private static LocalDate day(DossierStep step) {
        return LocalDate.ofInstant(step.at(), Formats.ZONE);
    }

    /** A reason in the words of the list of that day. */
    private static String words(List<RemarkReason> listed, String code) {
        return listed.stream()
                .filter(reason -> reason.code().equals(code))
                .map(DossierWords::reason)
                .findFirst()
                .orElse(code);
    }

    private static Div remark(Remark remark, List<RemarkReason> reasons) {
        var words = words(reasons, remark.reason()) + ": " + remark.text();
        var line = new Div(
                new Span(DossierWords.target(remark)),
                secondary(Texts.name("dossiers.severity", remark.severity())),
                new Paragraph(words));
        line.addClassName("dossier-remark");
        return line;
    }

    private static Span secondary(String words) {
        var span = new Span(words);
        span.addClassName("secondary");
        return span;
    }
}
