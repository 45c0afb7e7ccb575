package vn.gov.cantho.check.portal.codelots.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.codelots.CodeExportService;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** The services the page of a code lot is made from. The services decide who may do what; pages only hide. */
@Component
record CodeDoors(
        CodeLotService codeLots,
        CodeExportService export,
        ProductionLotService lots,
        AuditService trail,
        CurrentAccount current,
        List<RecordTab> tabs) {

    /** Whether the reader binds and activates: an editor of an establishment. */
    boolean mayUse() {
        return current.get().isEstablishment() && mayPrint();
    }

    boolean mayPrint() {
        return current.get().may(Verb.UPDATE, "CODE_LOTS");
    }
}
