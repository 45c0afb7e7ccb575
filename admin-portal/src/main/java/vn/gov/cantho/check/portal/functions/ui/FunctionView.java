package vn.gov.cantho.check.portal.functions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.functions.Binding;
import vn.gov.cantho.check.portal.functions.FunctionGroup;
import vn.gov.cantho.check.portal.functions.FunctionService;
import vn.gov.cantho.check.portal.functions.UnitKind;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** Which level of the administration may do what in which group of functions, since when, and by which clause. */
@Route("functions")
@Menu(order = 92, title = "functions.menu", icon = "vaadin:table")
@RolesAllowed(Authorities.ACCOUNTS)
final class FunctionView extends VerticalLayout implements HasDynamicTitle {

    private final FunctionService functions;
    private final boolean mayChange;
    private final Grid<FunctionGroup> grid = new Grid<>();
    private transient List<Binding> bindings = List.of();

    FunctionView(FunctionService functions, AuditService trail, CurrentAccount current) {
        this.functions = functions;
        var account = current.get();
        mayChange = account.unitType().equals("CITY") && account.may(Verb.ADMINISTER, "ACCOUNTS");
        addClassName("page");
        describe();
        show();
        add(
                new H1(Texts.of("functions.title")),
                new Paragraph(Texts.of("functions.explanation")),
                new Anchor("deviations", Texts.of("deviations.link")),
                grid);
        if (mayChange) {
            add(new HistoryPanel(trail, new AuditSubject(FunctionService.SUBJECT_KIND, account.unitId())));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("functions.title");
    }

    private void describe() {
        grid.addThemeVariants(GridVariant.LUMO_WRAP_CELL_CONTENT);
        grid.addColumn(group -> Words.name(group))
                .setHeader(Texts.of("functions.group"))
                .setAutoWidth(true)
                .setFrozen(true);
        for (var kind : functions.kinds()) {
            grid.addComponentColumn(group -> cell(kind, group))
                    .setHeader(Words.name(kind))
                    .setKey(kind.code())
                    .setWidth("15rem")
                    .setFlexGrow(1);
        }
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    private void show() {
        bindings = functions.bindings();
        grid.setItems(functions.groups());
    }

    private Component cell(UnitKind kind, FunctionGroup group) {
        var cell = new Div();
        cell.addClassName("binding");
        var of = bindings.stream()
                .filter(binding -> binding.unitType().equals(kind.code())
                        && binding.group().equals(group.code()))
                .toList();
        of.forEach(binding -> cell.add(described(binding)));
        if (of.isEmpty()) {
            cell.add(new Span(Texts.of("functions.none")));
        }
        if (mayChange) {
            cell.add(change(kind, group));
        }
        return cell;
    }

    private static Div described(Binding binding) {
        var since = binding.until()
                .map(until -> Texts.of(
                        "functions.sinceUntil",
                        binding.clause(),
                        Formats.date(binding.from()),
                        Formats.date(until.minusDays(1))))
                .orElseGet(() -> Texts.of("functions.since", binding.clause(), Formats.date(binding.from())));
        var when = new Span(since);
        when.addClassName("secondary");
        return new Div(new Div(Words.of(binding.verbs())), new Div(when));
    }

    private Button change(UnitKind kind, FunctionGroup group) {
        var change = new Button(
                Texts.of("functions.change"), _ -> new BindingDialog(functions, kind, group, this::show).open());
        change.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        change.setAriaLabel(Texts.of("functions.changeOf", Words.name(group), Words.name(kind)));
        return change;
    }
}
