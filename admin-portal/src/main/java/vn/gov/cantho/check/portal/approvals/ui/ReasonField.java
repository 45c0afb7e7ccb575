package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.approvals.ComparedField;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.refusals.RefusalGround;
import vn.gov.cantho.check.portal.shell.Texts;

/** What is wrong with one field: the reason of the list, in words, and how much hangs on it. */
final class ReasonField extends Div {

    private final String field;
    private final TextArea text;
    private final ComboBox<RefusalGround> ground = new ComboBox<>(Texts.of("approvals.reason.ground"));
    private final Checkbox optional = new Checkbox(Texts.of("approvals.reason.should"));

    ReasonField(ComparedField compared, List<RefusalGround> grounds) {
        this.field = compared.submitted().field();
        this.text = new TextArea(Texts.of(compared.submitted().labelKey()));
        text.setWidthFull();
        text.setManualValidation(true);
        text.setMinRows(1);
        text.setMaxRows(6);
        text.setValueChangeMode(ValueChangeMode.LAZY);
        text.addValueChangeListener(_ -> {
            mark();
            offer();
        });
        ground.setItems(grounds);
        ground.setItemLabelGenerator(one -> one.text(Texts.language()));
        ground.setPlaceholder(Texts.of("approvals.reason.ground.choose"));
        ground.setManualValidation(true);
        ground.addValueChangeListener(_ -> ground.setInvalid(false));
        addClassName("reason-field");
        var more = new Div(ground, optional);
        more.addClassName("reason-more");
        add(text, more);
        offer();
    }

    void focus() {
        text.focus();
    }

    boolean isSaid() {
        return !text.getValue().isBlank();
    }

    /** Says at the field what is missing; true when nothing is. */
    boolean mark() {
        var said = text.getValue().strip();
        var length = said.codePointCount(0, said.length());
        var wrong = length > 0
                && (length < RefusalReason.TEXT_MIN_CHARACTERS || length > RefusalReason.TEXT_MAX_CHARACTERS);
        text.setInvalid(wrong);
        text.setErrorMessage(wrong ? Texts.of("approvals.reason.length") : "");
        return !wrong;
    }

    /** The reason as it stands, if a reason of the list is chosen; says so at the field when none is. */
    Optional<RefusalReason> reason() {
        ground.setInvalid(ground.isEmpty());
        ground.setErrorMessage(ground.isEmpty() ? Texts.of("approvals.reason.ground.missing") : "");
        return ground.getOptionalValue()
                .map(chosen -> new RefusalReason(
                        field,
                        text.getValue(),
                        chosen.code(),
                        optional.getValue() ? RefusalReason.Necessity.SHOULD : RefusalReason.Necessity.MUST));
    }

    /** The rest is asked of a field only once something is said about it. */
    private void offer() {
        ground.setVisible(isSaid());
        optional.setVisible(isSaid());
    }
}
