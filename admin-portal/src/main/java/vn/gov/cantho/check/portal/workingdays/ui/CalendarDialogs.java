package vn.gov.cantho.check.portal.workingdays.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.workingdays.ApprovingDocument;
import vn.gov.cantho.check.portal.workingdays.CalendarOutcome;
import vn.gov.cantho.check.portal.workingdays.CalendarService;
import vn.gov.cantho.check.portal.workingdays.DayOff;
import vn.gov.cantho.check.portal.workingdays.WorkingYear;

/** The dialogs in which a year is changed. Each asks for the document that the change stands on. */
final class CalendarDialogs {

    private final CalendarService calendar;
    private final WorkingYear year;
    private final Runnable whenDone;

    /** @param year as it is shown; a change of a year that has moved on is refused */
    CalendarDialogs(CalendarService calendar, WorkingYear year, Runnable whenDone) {
        this.calendar = calendar;
        this.year = year;
        this.whenDone = whenDone;
    }

    void remove(DayOff day) {
        askForDocument(
                Texts.of("workingdays.remove.title", Formats.date(day.day())),
                "workingdays.remove",
                "workingdays.remove.meaning",
                document -> calendar.remove(year.year(), day.day(), document, year.version()));
    }

    void confirm() {
        askForDocument(
                Texts.of("workingdays.confirm.title", Integer.toString(year.year())),
                "workingdays.confirm",
                "workingdays.confirm.meaning",
                document -> calendar.confirm(year.year(), document, year.version()));
    }

    void add() {
        var marks = new FieldMarks();
        var kind = Fields.choice("workingdays.field.kind", "workingdays.kind", DayOff.Kind.class);
        kind.setValue(DayOff.Kind.HOLIDAY);
        var day = dayOfYear();
        var nameVi = name("workingdays.field.nameVi");
        var nameEn = name("workingdays.field.nameEn");
        marks.at("kind", kind).at("day", day).at("nameVi", nameVi).at("nameEn", nameEn);
        var document = new DocumentFields(marks);
        var dialog = new CalendarDialog(
                Texts.of("workingdays.add.title", Integer.toString(year.year())),
                "workingdays.add",
                marks,
                open -> {
                    if (day.isEmpty()) {
                        marks.mark("day", Texts.of("workingdays.flaw.day"));
                    }
                    var typed = document.typed();
                    if (!day.isEmpty() && typed.isPresent()) {
                        open.tell(calendar.add(
                                year.year(),
                                new DayOff(
                                        day.getValue(),
                                        chosen(kind),
                                        nameVi.getValue(),
                                        nameEn.getValue(),
                                        typed.get()),
                                year.version()));
                    }
                },
                whenDone);
        var form = new FormLayout(day, kind, nameVi, nameEn);
        form.add(document.fields());
        dialog.add(form);
        dialog.open();
    }

    private void askForDocument(
            String title, String verbKey, String meaningKey, Function<ApprovingDocument, CalendarOutcome> act) {
        var marks = new FieldMarks();
        var document = new DocumentFields(marks);
        var dialog = new CalendarDialog(
                title, verbKey, marks, open -> document.typed().map(act).ifPresent(open::tell), whenDone);
        var form = new FormLayout();
        form.add(document.fields());
        dialog.add(new Paragraph(Texts.of(meaningKey)), form);
        dialog.open();
    }

    private DatePicker dayOfYear() {
        var day = Fields.date("workingdays.field.day");
        day.setInitialPosition(LocalDate.of(year.year(), 1, 1));
        day.setRequiredIndicatorVisible(true);
        day.setWidthFull();
        return day;
    }

    private static TextField name(String labelKey) {
        var name = Fields.line(labelKey, DocumentFields.TEXT_MAX);
        name.setRequiredIndicatorVisible(true);
        return name;
    }

    private static DayOff.Kind chosen(ComboBox<DayOff.Kind> kind) {
        return Optional.ofNullable(kind.getValue()).orElse(DayOff.Kind.HOLIDAY);
    }
}
