package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.productionlots.NewPartner;
import vn.gov.cantho.check.portal.productionlots.Partner;
import vn.gov.cantho.check.portal.productionlots.PartnerSaving;
import vn.gov.cantho.check.portal.productionlots.PartnerService;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for a new partner, or shows one to be changed or removed. */
final class PartnerDialog extends Dialog {

    private static final int NAME_MAX = 200;
    private static final int ADDRESS_MAX = 300;
    private static final int SHORT_MAX = 20;

    private final PartnerService partners;
    private final Optional<Partner> shown;
    private final Consumer<Partner> whenSaved;
    private final ComboBox<Partner.Kind> kind =
            Fields.choice("partners.field.kind", "partners.kind", Partner.Kind.class);
    private final TextField name = Fields.line("partners.field.name", NAME_MAX);
    private final TextField address = Fields.line("partners.field.address", ADDRESS_MAX);
    private final TextField taxCode = Fields.line("partners.field.taxCode", SHORT_MAX);
    private final TextField phone = Fields.line("partners.field.phone", SHORT_MAX);
    private final Checkbox person = new Checkbox(Texts.of("partners.field.person"));
    private final FieldMarks marks = new FieldMarks();

    /** For a new one. */
    PartnerDialog(PartnerService partners, Partner.Kind usual, Consumer<Partner> whenSaved) {
        this(partners, Optional.empty(), whenSaved);
        setHeaderTitle(Texts.of("partners.add"));
        kind.setValue(usual);
    }

    /** For one that is there; {@code whenDone} also when it is removed. */
    PartnerDialog(PartnerService partners, AuditService trail, Partner partner, boolean editable, Runnable whenDone) {
        this(partners, Optional.of(partner), _ -> whenDone.run());
        setHeaderTitle(partner.name());
        fill(partner);
        add(HistoryPanel.folded(
                trail, new AuditSubject(PartnerService.SUBJECT, partner.id().value())));
        if (editable) {
            var remove = new Button(Texts.of("partners.remove"), _ -> remove(partner, whenDone));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            getFooter().addComponentAsFirst(remove);
        } else {
            getFooter().removeAll();
            getFooter().add(new Button(Texts.of("shell.close"), _ -> close()));
        }
    }

    private PartnerDialog(PartnerService partners, Optional<Partner> shown, Consumer<Partner> whenSaved) {
        this.partners = partners;
        this.shown = shown;
        this.whenSaved = whenSaved;
        setWidth("44rem");
        taxCode.setHelperText(Texts.of("partners.help.taxCode"));
        name.setRequiredIndicatorVisible(true);
        address.setRequiredIndicatorVisible(true);
        marks.at("name", name).at("address", address).at("taxCode", taxCode).at("phone", phone);
        var form = new FormLayout(kind, name, address, taxCode, phone, person);
        form.setColspan(address, 2);
        form.setColspan(person, 2);
        add(form);
        var save = new Button(Texts.of("shell.save"), _ -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), save);
    }

    private void fill(Partner partner) {
        kind.setValue(partner.kind());
        name.setValue(partner.name());
        address.setValue(partner.address());
        taxCode.setValue(partner.taxCode().orElse(""));
        phone.setValue(partner.phone().orElse(""));
        person.setValue(partner.person());
    }

    private void save() {
        marks.clear();
        var typed = new NewPartner(
                kind.getOptionalValue().orElse(Partner.Kind.BOTH),
                name.getValue(),
                address.getValue(),
                Optional.of(taxCode.getValue()),
                Optional.of(phone.getValue()),
                person.getValue());
        tell(shown.map(partner -> partners.change(partner.id(), typed, partner.version()))
                .orElseGet(() -> partners.add(typed)));
    }

    private void remove(Partner partner, Runnable whenDone) {
        var removal = partners.remove(partner.id(), partner.version());
        tell(removal);
        if (removal instanceof PartnerSaving.Removed) {
            whenDone.run();
        }
    }

    private void tell(PartnerSaving saving) {
        switch (saving) {
            case PartnerSaving.Saved saved -> {
                Notices.done("shell.saved");
                close();
                whenSaved.accept(saved.partner());
            }
            case PartnerSaving.Removed _ -> {
                Notices.done("partners.removed");
                close();
            }
            case PartnerSaving.Flawed flawed ->
                flawed.flaws()
                        .forEach(flaw -> marks.mark(
                                flaw.field(),
                                Texts.of(flaw.text(), flaw.arguments().toArray())));
            case PartnerSaving.Duplicate duplicate ->
                marks.mark(
                        "taxCode",
                        Texts.of("partners.duplicate", duplicate.existing().name()));
            case PartnerSaving.InUse use -> Notices.refused("partners.inUse", use.lots());
            case PartnerSaving.Overtaken _ -> Notices.refused("partners.overtaken");
        }
    }
}
