package vn.gov.cantho.check.portal.dossierrules.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.portal.dossierrules.DossierRuleService;
import vn.gov.cantho.check.portal.dossierrules.ReasonRule;
import vn.gov.cantho.check.portal.dossierrules.RuleContent;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Which reasons there are to choose from, in which words, for supplements or for refusals. */
final class ReasonDialog extends RuleDialog {

    private final ReasonRule.Purpose purpose;
    private final transient List<Row> rows = new ArrayList<>();
    private final Div list = new Div();

    ReasonDialog(DossierRuleService rules, ReasonRule.Purpose purpose, Runnable whenDone) {
        super(rules, Texts.name("dossierrules.reasons.change", purpose), whenDone);
        this.purpose = purpose;
        last.content().reasons(purpose).forEach(this::addRow);
        add(
                new Paragraph(Texts.of("dossierrules.reasons.help")),
                list,
                new Button(Texts.of("dossierrules.reasons.add"), _ -> addRow(new ReasonRule(purpose, "", "", ""))),
                versionFields());
    }

    private void addRow(ReasonRule reason) {
        var row = new Row(reason);
        rows.add(row);
        list.add(row);
    }

    @Override
    RuleContent typed() {
        return last.content().withReasons(purpose, rows.stream().map(Row::typed).toList());
    }

    /** One reason as it is typed; what it meant before stays in the versions before. */
    private final class Row extends Div {

        private final transient ReasonRule reason;
        private final TextField vi = Fields.line("dossierrules.field.textVi", ReasonRule.TEXT_MAX);
        private final TextField en = Fields.line("dossierrules.field.textEn", ReasonRule.TEXT_MAX);

        Row(ReasonRule reason) {
            this.reason = reason;
            addClassName("rule-row");
            vi.setValue(reason.textVi());
            en.setValue(reason.textEn());
            var remove = new Button(Texts.of("dossierrules.reasons.remove"), _ -> {
                rows.remove(this);
                removeFromParent();
            });
            remove.setAriaLabel(Texts.of("dossierrules.reasons.remove") + " " + reason.textVi());
            add(vi, en, remove);
        }

        ReasonRule typed() {
            return new ReasonRule(purpose, reason.code(), vi.getValue(), en.getValue());
        }
    }
}
