package vn.gov.cantho.check.portal.accounts.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import java.util.Set;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Texts;

/** The roles of an account, to be ticked. */
final class RoleBoxes {

    private RoleBoxes() {}

    static CheckboxGroup<Role> of(Set<Role> ticked) {
        var boxes = new CheckboxGroup<Role>(Texts.of("accounts.field.roles"));
        boxes.setItems(Role.values());
        boxes.setItemLabelGenerator(role -> Texts.name("accounts.role", role));
        boxes.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        boxes.setHelperText(Texts.of("accounts.help.roles"));
        boxes.setValue(ticked);
        return boxes;
    }
}
