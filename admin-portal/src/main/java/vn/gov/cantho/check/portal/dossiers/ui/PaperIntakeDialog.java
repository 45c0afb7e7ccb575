package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.shell.ChoiceBox;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;

/** Asks what a paper dossier is about and says who takes it in, by the table of routes; then it is begun. */
final class PaperIntakeDialog extends Dialog {

    private final transient DossierDoors doors;
    private final ComboBox<ProductGroup> group =
            Fields.choice("dossiers.intake.group", "products.group", ProductGroup.class);
    private final ComboBox<EstablishmentKind> kind =
            Fields.choice("dossiers.field.KIND", "establishments.kind", EstablishmentKind.class);
    private final ComboBox<UnitChoice> commune;
    private final Paragraph answer = new Paragraph();
    private final Button begin = new Button(Texts.of("dossiers.intake.begin"), _ -> begin());

    PaperIntakeDialog(DossierDoors doors) {
        this.doors = doors;
        addClassName("dossier-dialog");
        setHeaderTitle(Texts.of("dossiers.paperDossier"));
        commune = ChoiceBox.of(
                "dossiers.field.COMMUNE", text -> doors.intake().units().choices("COMMUNE", text), UnitChoice::name);
        group.setRequiredIndicatorVisible(true);
        kind.setRequiredIndicatorVisible(true);
        group.addValueChangeListener(_ -> answer());
        kind.addValueChangeListener(_ -> answer());
        commune.addValueChangeListener(_ -> answer());
        answer.getElement().setAttribute("role", "status");
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Paragraph(Texts.of("dossiers.intake.meaning")), group, kind, commune, answer);
        getFooter().add(new Button(Texts.of("dossiers.cancel"), _ -> close()), begin);
        answer();
    }

    private void answer() {
        var agency = agency();
        begin.setEnabled(agency.isPresent());
        answer.setText(agency.map(taking -> Texts.of(
                        isOurs(taking) ? "dossiers.intake.agency" : "dossiers.intake.elsewhere", taking.name()))
                .orElse(""));
        begin.setText(Texts.of(
                agency.isEmpty() || isOurs(agency.get()) ? "dossiers.intake.begin" : "dossiers.intake.anyway"));
    }

    private Optional<UnitChoice> agency() {
        return group.isEmpty() || kind.isEmpty() || commune.isEmpty()
                ? Optional.empty()
                : Optional.of(doors.intake()
                        .routing()
                        .tried(
                                group.getValue().name(),
                                kind.getValue().name(),
                                commune.getValue().id(),
                                LocalDate.now(Formats.ZONE))
                        .agency());
    }

    private boolean isOurs(UnitChoice agency) {
        return doors.counter().worksFor(agency.id());
    }

    /** With the agency it belongs to where the reader works for that; else here, for it was handed in here. */
    private void begin() {
        agency().ifPresent(taking -> {
            var here = doors.reader().current().get().unitId();
            var agency = isOurs(taking) ? taking.id() : here;
            if (doors.counter().begin(agency, said()) instanceof DossierOutcome.Done(var begun)) {
                close();
                UI.getCurrent().navigate(CounterView.class, begun.id().value());
            } else {
                Notices.refused("dossiers.gone");
            }
        });
    }

    private FormContent said() {
        var empty = FormContent.EMPTY;
        var in = commune.getValue();
        return new FormContent(
                new FormContent.Identity("", "", kind.getOptionalValue(), "", ""),
                empty.registration(),
                empty.people(),
                new FormContent.Whereabouts("", "", "", Optional.of(new FormContent.Commune(in.id(), in.name())), ""),
                empty.wishes(),
                "");
    }
}
