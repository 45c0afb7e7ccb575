package vn.gov.cantho.check.portal.codelots.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.CodeLotLinks;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;

/** The codes on the page of the production lot they stand for. */
@org.springframework.stereotype.Component
final class LotCodesTab implements RecordTab {

    private final CodeLotService codeLots;
    private final CurrentAccount current;

    LotCodesTab(CodeLotService codeLots, CurrentAccount current) {
        this.codeLots = codeLots;
        this.current = current;
    }

    @Override
    public String subjectKind() {
        return ProductionLotService.SUBJECT;
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "codelots.tab";
    }

    @Override
    public Component content(long id, Runnable changed) {
        var bound = current.get().mayUse("CODE_LOTS") ? codeLots.findOf(new ProductionLotId(id)) : List.<CodeLot>of();
        if (bound.isEmpty()) {
            return new Paragraph(Texts.of("codelots.tab.empty"));
        }
        var grid = new Grid<CodeLot>();
        grid.addColumn(codes ->
                        Texts.of("codelots.codeLot", Integer.toString(codes.id().value())))
                .setHeader(Texts.of("codelots.column.number"));
        grid.addColumn(codes -> Formats.number(codes.size())).setHeader(Texts.of("codelots.column.size"));
        grid.addColumn(codes -> Formats.number(codes.counts().active())).setHeader(Texts.of("codelots.column.active"));
        grid.addColumn(codes -> Formats.number(codes.counts().voided())).setHeader(Texts.of("codelots.column.voided"));
        grid.addClassName("opens");
        grid.addItemClickListener(click ->
                UI.getCurrent().navigate(CodeLotLinks.codeLot(click.getItem().id())));
        grid.setItems(bound);
        grid.setAllRowsVisible(true);
        return grid;
    }
}
