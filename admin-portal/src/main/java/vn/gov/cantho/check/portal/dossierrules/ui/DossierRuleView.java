package vn.gov.cantho.check.portal.dossierrules.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import vn.gov.cantho.check.portal.dossierrules.DossierRuleService;
import vn.gov.cantho.check.portal.dossierrules.PaperRule;
import vn.gov.cantho.check.portal.dossierrules.ReasonRule;
import vn.gov.cantho.check.portal.dossierrules.RuleContent;
import vn.gov.cantho.check.portal.dossierrules.RuleSaving;
import vn.gov.cantho.check.portal.dossierrules.RuleVersion;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitService;

/** What a dossier needs, why one is given back or refused, and how long each step takes, on a day; the city makes versions. */
@Route("dossier-rules")
@Menu(order = 94, title = "dossierrules.menu", icon = "vaadin:list-ol")
@RolesAllowed(Authorities.DOSSIERS)
@StyleSheet("dossierrules.css")
final class DossierRuleView extends VerticalLayout implements HasDynamicTitle {

    private final transient DossierRuleService rules;
    private final transient UnitService units;
    private final DatePicker day = Fields.date("dossierrules.day");
    private final Div content = new Div();

    DossierRuleView(DossierRuleService rules, UnitService units) {
        this.rules = rules;
        this.units = units;
        addClassName("page");
        content.addClassName("dossier-rules");
        day.setValue(LocalDate.now(Formats.ZONE));
        day.addValueChangeListener(_ -> show());
        add(new H1(Texts.of("dossierrules.title")), new Paragraph(Texts.of("dossierrules.explanation")), day, content);
        show();
    }

    @Override
    public String getPageTitle() {
        return Texts.of("dossierrules.title");
    }

    private void show() {
        content.removeAll();
        day.getOptionalValue()
                .flatMap(rules::on)
                .ifPresentOrElse(
                        this::show, () -> content.add(new Paragraph(Texts.of("dossierrules.nothingOnThatDay"))));
        versions();
    }

    private void show(RuleVersion version) {
        var heading = new Paragraph(RuleWords.version(version));
        heading.addClassName("rule-version");
        heading.getElement().setAttribute("role", "status");
        content.add(heading);
        papers(version.content());
        reasons(version.content());
        terms(version.content());
    }

    private void papers(RuleContent rules) {
        var grid = new Grid<PaperRule>();
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(rule -> RuleWords.group(rule.group())).setHeader(Texts.of("dossierrules.field.group"));
        grid.addColumn(rule -> RuleWords.kind(rule.kind())).setHeader(Texts.of("dossierrules.field.kind"));
        grid.addColumn(RuleWords::paper)
                .setHeader(Texts.of("dossierrules.paper"))
                .setFlexGrow(2);
        grid.addColumn(RuleWords::need).setHeader(Texts.of("dossierrules.need"));
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
        grid.setItems(rules.papers());
        content.add(new H2(Texts.of("dossierrules.papers")), grid);
        change("dossierrules.papers.change", () -> new PaperDialog(this.rules, this::show).open());
    }

    private void reasons(RuleContent rules) {
        content.add(new H2(Texts.of("dossierrules.reasons")));
        for (var purpose : ReasonRule.Purpose.values()) {
            var list = new OrderedList();
            rules.reasons(purpose).forEach(reason -> list.add(new ListItem(RuleWords.reason(reason))));
            content.add(new H3(Texts.name("dossierrules.reasons", purpose)), list);
            change(
                    "dossierrules.reasons.change." + purpose,
                    () -> new ReasonDialog(this.rules, purpose, this::show).open());
        }
    }

    private void terms(RuleContent rules) {
        var list = new UnorderedList();
        rules.terms()
                .forEach(term -> list.add(new ListItem(Texts.of(
                        "dossierrules.term",
                        RuleWords.agency(term),
                        term.reception(),
                        term.appraisal(),
                        term.approval(),
                        term.total()))));
        content.add(new H2(Texts.of("dossierrules.terms")), list);
        change("dossierrules.terms.change", () -> new TermDialog(this.rules, units, this::show).open());
    }

    private void change(String key, Runnable open) {
        if (rules.mayChange()) {
            content.add(new Button(Texts.of(key), _ -> open.run()));
        }
    }

    /** Every version there ever was, with its document; what has not begun can be taken back. */
    private void versions() {
        var list = new UnorderedList();
        var today = LocalDate.now(Formats.ZONE);
        rules.versions().forEach(version -> {
            var line = new ListItem(new Div(RuleWords.version(version)), secondary(version.note()));
            if (version.until().isEmpty() && version.from().isAfter(today) && rules.mayChange()) {
                line.add(takeBack(version));
            }
            list.add(line);
        });
        content.add(new H2(Texts.of("dossierrules.versions")), list);
    }

    private Button takeBack(RuleVersion version) {
        var button = new Button(Texts.of("dossierrules.takeBack"), _ -> {
            switch (rules.takeBack(version.number())) {
                case RuleSaving.Saved _ -> Notices.done("dossierrules.takenBack");
                case RuleSaving.Invalid _, RuleSaving.Overtaken _ -> Notices.refused("shell.overtaken");
            }
            show();
        });
        button.setAriaLabel(
                Texts.of("dossierrules.takeBack") + " " + Texts.of("dossierrules.version", version.number()));
        return button;
    }

    private static Component secondary(String words) {
        var line = new Div(words);
        line.addClassName("secondary");
        return line;
    }
}
