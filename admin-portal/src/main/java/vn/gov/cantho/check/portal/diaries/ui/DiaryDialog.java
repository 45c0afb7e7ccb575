package vn.gov.cantho.check.portal.diaries.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.portal.diaries.DiaryEntry;
import vn.gov.cantho.check.portal.diaries.DiarySaving;
import vn.gov.cantho.check.portal.diaries.NewDiaryEntry;
import vn.gov.cantho.check.portal.diaries.Stage;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.productionlots.Place;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.shell.DraftFields;
import vn.gov.cantho.check.portal.shell.DraftKeeper;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for a diary entry, new or to be changed. */
final class DiaryDialog extends Dialog {

    private static final int ACTIVITY_MAX = 150;
    private static final int NOTE_MAX = 1000;
    private static final Duration STEP = Duration.ofMinutes(15);

    private final DiaryDoors doors;
    private final ProductionLotId lot;
    private final Optional<DiaryEntry> shown;
    private final Runnable whenDone;
    private final ComboBox<Stage> stage = Fields.choice("diaries.field.stage", "diaries.stage", Stage.class);
    private final TextField activity = Fields.line("diaries.field.activity", ACTIVITY_MAX);
    private final TextArea note = Fields.text("diaries.field.note", NOTE_MAX);
    private final ComboBox<Place> place = new ComboBox<>(Texts.of("diaries.field.place"));
    private final DateTimePicker startedAt = time("diaries.field.startedAt");
    private final DateTimePicker endedAt = time("diaries.field.endedAt");
    private final Checkbox isShown = new Checkbox(Texts.of("diaries.field.shown"), true);
    private final FieldMarks marks = new FieldMarks();
    private final DraftKeeper draft;

    DiaryDialog(DiaryDoors doors, ProductionLotId lot, Optional<DiaryEntry> shown, Runnable whenDone) {
        this.doors = doors;
        this.lot = lot;
        this.shown = shown;
        this.whenDone = whenDone;
        setHeaderTitle(Texts.of(shown.isPresent() ? "diaries.change" : "diaries.add"));
        setWidth("44rem");
        describePlaces();
        marks.at("stage", stage)
                .at("activity", activity)
                .at("note", note)
                .at("place", place)
                .at("startedAt", startedAt)
                .at("endedAt", endedAt);
        var form = new FormLayout(stage, activity, place, note, startedAt, endedAt, isShown);
        form.setColspan(note, 2);
        add(form);
        shown.ifPresent(this::fill);
        // A new entry is one of a lot; the keys of both kinds of drafts are numbers of their own.
        draft = shown.map(entry -> doors.drafts().of("DIARY_ENTRY", entry.id().value(), fields()))
                .orElseGet(() -> doors.drafts().of("NEW_DIARY_ENTRY", lot.value(), fields()));
        addComponentAsFirst(draft);
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private DraftFields fields() {
        return new DraftFields()
                .with("stage", stage, Stage.class)
                .with("activity", activity)
                .with("note", note)
                .with("startedAt", startedAt)
                .with("endedAt", endedAt)
                .with("shown", isShown);
    }

    private void describePlaces() {
        place.setItems(query -> doors
                .places()
                .find(new ListQuery(query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                .stream());
        place.setItemLabelGenerator(where -> where.name() + " · " + where.locationCode());
        place.setHelperText(Texts.of("diaries.help.place"));
        place.setWidthFull();
    }

    private static DateTimePicker time(String labelKey) {
        var field = new DateTimePicker(Texts.of(labelKey));
        field.setLocale(Locale.of("vi", "VN"));
        field.setStep(STEP);
        return field;
    }

    private void fill(DiaryEntry entry) {
        stage.setValue(entry.stage());
        activity.setValue(entry.activity());
        note.setValue(entry.note().orElse(""));
        doors.places().find(entry.place()).ifPresent(place::setValue);
        startedAt.setValue(LocalDateTime.ofInstant(entry.startedAt(), Formats.ZONE));
        entry.endedAt().ifPresent(end -> endedAt.setValue(LocalDateTime.ofInstant(end, Formats.ZONE)));
        isShown.setValue(entry.shown());
        var remove =
                new Button(Texts.of("diaries.remove"), _ -> tell(doors.diaries().remove(entry.id(), entry.version())));
        remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        getFooter().add(remove);
    }

    private void save() {
        marks.clear();
        if (stage.isEmpty()) {
            marks.mark("stage", Texts.of("diaries.flaw.stage"));
        }
        if (place.isEmpty()) {
            marks.mark("place", Texts.of("diaries.flaw.place"));
        }
        if (startedAt.isEmpty()) {
            marks.mark("startedAt", Texts.of("diaries.flaw.startedAt"));
        }
        if (!stage.isEmpty() && !place.isEmpty() && !startedAt.isEmpty()) {
            var typed = typed();
            tell(shown.map(entry -> doors.diaries().change(entry.id(), typed, entry.version()))
                    .orElseGet(() -> doors.diaries().add(typed)));
        }
    }

    private NewDiaryEntry typed() {
        return new NewDiaryEntry(
                lot,
                stage.getValue(),
                activity.getValue(),
                Optional.of(note.getValue()),
                place.getValue().id(),
                instant(startedAt.getValue()),
                endedAt.getOptionalValue().map(DiaryDialog::instant),
                isShown.getValue());
    }

    private static Instant instant(LocalDateTime time) {
        return time.atZone(Formats.ZONE).toInstant();
    }

    private void tell(DiarySaving saving) {
        switch (saving) {
            case DiarySaving.Saved _ -> done("shell.saved");
            case DiarySaving.Removed _ -> done("diaries.removed");
            case DiarySaving.Flawed flawed ->
                flawed.flaws()
                        .forEach(flaw -> marks.mark(
                                flaw.field(),
                                Texts.of(flaw.text(), flaw.arguments().toArray())));
            case DiarySaving.LastShown _ -> Notices.refused("diaries.lastShown");
            case DiarySaving.Overtaken _ -> Notices.refused("diaries.overtaken");
            case DiarySaving.UnknownLot _ -> Notices.refused("diaries.unknownLot");
        }
    }

    private void done(String key) {
        draft.saved();
        Notices.done(key);
        close();
        whenDone.run();
    }
}
