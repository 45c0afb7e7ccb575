package vn.gov.cantho.check.portal.labels.ui;

import com.vaadin.flow.component.Component;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.labels.StampSheetService;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** Stamp sheets on the page of a code lot. */
@org.springframework.stereotype.Component
final class SheetTab implements RecordTab {

    private final StampSheetService sheets;

    SheetTab(StampSheetService sheets) {
        this.sheets = sheets;
    }

    @Override
    public String subjectKind() {
        return CodeLotService.SUBJECT;
    }

    @Override
    public int position() {
        return 30;
    }

    @Override
    public String titleKey() {
        return "labels.tab";
    }

    @Override
    public Component content(long id, Runnable changed) {
        return new SheetPanel(sheets, new CodeLotId(Math.toIntExact(id)));
    }
}
