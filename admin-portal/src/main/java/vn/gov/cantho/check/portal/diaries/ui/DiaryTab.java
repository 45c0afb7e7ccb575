package vn.gov.cantho.check.portal.diaries.ui;

import com.vaadin.flow.component.Component;
import vn.gov.cantho.check.portal.diaries.DiaryService;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** The diary on the page of a production lot. */
@org.springframework.stereotype.Component
final class DiaryTab implements RecordTab {

    private final DiaryService diaries;
    private final PlaceService places;
    private final CurrentAccount current;

    DiaryTab(DiaryService diaries, PlaceService places, CurrentAccount current) {
        this.diaries = diaries;
        this.places = places;
        this.current = current;
    }

    @Override
    public String subjectKind() {
        return ProductionLotService.SUBJECT;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "diaries.tab";
    }

    @Override
    public Component content(long id, Runnable changed) {
        var account = current.get();
        var mayEdit = account.isEstablishment() && account.may(Verb.UPDATE, "PRODUCTION_LOTS");
        return new DiaryPanel(new DiaryDoors(diaries, places), new ProductionLotId(id), mayEdit, changed);
    }
}
