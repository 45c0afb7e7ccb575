package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.Remark;
import vn.gov.cantho.check.portal.dossiers.RemarkReason;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;
import vn.gov.cantho.check.portal.workingdays.DueDay;

/** How dossiers read and look. */
final class DossierWords {

    private DossierWords() {}

    static Span badge(DossierState state) {
        return Badges.of(tone(state), state(state));
    }

    static String state(DossierState state) {
        return Texts.name("dossiers.state", state);
    }

    /** Who files, or that nobody has said so. */
    static String name(Dossier dossier) {
        return dossier.applicant().name().isEmpty()
                ? Texts.of("dossiers.unnamed")
                : dossier.applicant().name();
    }

    /** For how many days it has been with the agency. */
    static String age(Dossier dossier, Instant now) {
        return dossier.progress()
                .submittedAt()
                .map(at -> Texts.of("dossiers.days", Duration.between(at, now).toDays()))
                .orElse("");
    }

    /** Working days that are left, in words. */
    static String daysLeft(Dossier dossier, Optional<Integer> days) {
        if (days.isEmpty()) {
            return "";
        }
        if (!dossier.state().isTimed()) {
            return dossier.state() == DossierState.SUPPLEMENT_REQUESTED
                    ? Texts.of("dossiers.left.waiting", days.get())
                    : "";
        }
        if (days.get() < 0) {
            return Texts.of("dossiers.left.late", -days.get());
        }
        return days.get() == 0 ? Texts.of("dossiers.left.today") : Texts.of("dossiers.left", days.get());
    }

    /** The same as a badge where it matters. */
    static Span daysLeftBadge(Dossier dossier, Optional<Integer> days) {
        var words = daysLeft(dossier, days);
        var late = dossier.state().isTimed() && days.filter(left -> left < 0).isPresent();
        return late ? Badges.of(Tone.DANGER, words) : new Span(words);
    }

    /** That its day may still change, where it may; else nothing that is seen. */
    static Span dueNote(Optional<DueDay> due) {
        var note = new Span(due.map(DueDay::note).orElse(""));
        note.addClassName("secondary");
        note.setVisible(!note.getText().isEmpty());
        return note;
    }

    /** Until when the agency has to be done. */
    static Span dueOn(Optional<DueDay> due) {
        var day = new Span(due.map(on -> Texts.of("dossiers.dueOn", on.day())).orElse(""));
        day.addClassName("secondary");
        day.setVisible(due.isPresent());
        return day;
    }

    static String field(FormField field) {
        return Texts.name("dossiers.field", field);
    }

    static String paper(PaperKind kind) {
        return Texts.name("dossiers.paper", kind);
    }

    /** What a form says in a field; one line a product or place. */
    static String value(FormField field, FormContent content) {
        return text(field.value(content));
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(DossierWords::text).orElse("");
            case List<?> list ->
                String.join("\n", list.stream().map(DossierWords::text).toList());
            case EstablishmentKind kind -> Texts.name("establishments.kind", kind);
            case FormContent.WishedProduct product ->
                joined(
                        product.name(),
                        Texts.name("products.group", product.group()),
                        product.brand(),
                        product.standard(),
                        product.output());
            case FormContent.ProductionPlace place -> joined(place.name(), place.address());
            case LocalDate date -> Formats.date(date);
            case Number number -> Formats.number(number);
            case Object other -> other.toString();
        };
    }

    /** What a paper says of itself, in a line. */
    static String facts(Paper paper) {
        var facts = paper.facts();
        return joined(
                facts.number().isEmpty() ? "" : Texts.of("dossiers.paper.number", facts.number()),
                facts.issuer(),
                facts.issuedOn().map(Formats::date).orElse(""),
                facts.validUntil()
                        .map(until -> Texts.of("dossiers.paper.until", until))
                        .orElse(""));
    }

    /** What a remark is pinned to. */
    static String target(Remark remark) {
        return switch (remark.pin()) {
            case FIELD -> Texts.of("dossiers.field." + remark.target());
            case FILE -> Texts.of("dossiers.paper." + remark.target());
            case SECTION -> Texts.of("dossiers.section." + remark.target());
        };
    }

    static String reason(RemarkReason reason) {
        return Texts.language().getLanguage().equals("en") ? reason.textEn() : reason.textVi();
    }

    private static String joined(String... parts) {
        return String.join(
                " · ", List.of(parts).stream().filter(part -> !part.isEmpty()).toList());
    }

    private static Tone tone(DossierState state) {
        return switch (state) {
            case SUBMITTED, SUPPLEMENTED -> Tone.DANGER;
            case RECEIVED, APPRAISING, APPRAISED, APPROVED, SENT, GRANTED -> Tone.CAUTION;
            case HANDED_OVER, ACTIVE -> Tone.GOOD;
            case DRAFT, SUPPLEMENT_REQUESTED, REFUSED, WITHDRAWN -> Tone.NEUTRAL;
        };
    }
}
