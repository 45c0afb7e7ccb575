package vn.gov.cantho.check.portal.dossierrules.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.dossierrules.DossierRuleService;
import vn.gov.cantho.check.portal.dossierrules.PaperRule;
import vn.gov.cantho.check.portal.dossierrules.RuleContent;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** Which papers are needed for a group of products and a kind of establishment. */
final class PaperDialog extends RuleDialog {

    private final ComboBox<ProductGroup> group =
            Fields.choice("dossierrules.field.group", "products.group", ProductGroup.class);
    private final ComboBox<EstablishmentKind> kind =
            Fields.choice("dossierrules.field.kind", "establishments.kind", EstablishmentKind.class);
    private final transient Map<PaperKind, Select<PaperNeed.Need>> needs = new EnumMap<>(PaperKind.class);

    PaperDialog(DossierRuleService rules, Runnable whenDone) {
        super(rules, Texts.of("dossierrules.papers.change"), whenDone);
        group.setPlaceholder(Texts.of("dossierrules.anyGroup"));
        group.setClearButtonVisible(true);
        group.addValueChangeListener(_ -> showNeeds());
        kind.setPlaceholder(Texts.of("dossierrules.anyKind"));
        kind.setClearButtonVisible(true);
        kind.addValueChangeListener(_ -> showNeeds());
        var papers = new FormLayout();
        Arrays.stream(PaperKind.values()).filter(PaperKind::isAskedFor).forEach(paper -> papers.add(need(paper)));
        add(new Paragraph(Texts.of("dossierrules.papers.help")), new FormLayout(group, kind), papers, versionFields());
        showNeeds();
    }

    private Select<PaperNeed.Need> need(PaperKind paper) {
        var select = new Select<PaperNeed.Need>();
        select.setLabel(Texts.name("dossiers.paper", paper));
        select.setItems(PaperNeed.Need.values());
        select.setItemLabelGenerator(
                need -> need == null ? Texts.of("dossierrules.need.none") : Texts.name("dossierrules.need", need));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(Texts.of("dossierrules.need.none"));
        needs.put(paper, select);
        return select;
    }

    private void showNeeds() {
        needs.forEach((paper, select) -> select.setValue(shown().stream()
                .filter(rule -> rule.paper() == paper)
                .map(PaperRule::need)
                .findFirst()
                .orElse(null)));
    }

    private List<PaperRule> shown() {
        return last.content().papers().stream()
                .filter(rule -> rule.isOf(group.getOptionalValue(), kind.getOptionalValue()))
                .toList();
    }

    @Override
    RuleContent typed() {
        var ofGroup = group.getOptionalValue();
        var ofKind = kind.getOptionalValue();
        var papers = needs.entrySet().stream()
                .flatMap(entry -> entry.getValue().getOptionalValue().stream()
                        .map(need -> new PaperRule(ofGroup, ofKind, entry.getKey(), need)))
                .toList();
        return last.content().withPapers(ofGroup, ofKind, papers);
    }
}
