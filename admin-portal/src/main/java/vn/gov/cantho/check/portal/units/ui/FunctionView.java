package vn.gov.cantho.check.portal.units.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Locale;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.FunctionBinding;
import vn.gov.cantho.check.portal.units.UnitService;

/** Which level of the administration has which group of functions today, and by which clause. */
@Route("functions")
@Menu(order = 92, title = "functions.menu", icon = "vaadin:table")
@RolesAllowed(Authorities.ACCOUNTS)
final class FunctionView extends VerticalLayout implements HasDynamicTitle {

    FunctionView(UnitService units) {
        addClassName("page");
        var english = Texts.language().equals(Locale.of("en"));
        var grid = new Grid<FunctionBinding>();
        grid.addColumn(binding -> english ? binding.nameEn() : binding.nameVi())
                .setHeader(Texts.of("functions.group"))
                .setAutoWidth(true)
                .setFrozen(true);
        for (var type : units.types()) {
            grid.addColumn(binding -> binding.clauseByUnitType().getOrDefault(type.code(), "–"))
                    .setHeader(english ? type.nameEn() : type.nameVi())
                    .setAutoWidth(true);
        }
        grid.setItems(units.functionBindings());
        grid.setAllRowsVisible(true);
        add(new H1(Texts.of("functions.title")), new Paragraph(Texts.of("functions.explanation")), grid);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("functions.title");
    }
}
