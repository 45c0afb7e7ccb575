package vn.gov.cantho.check.portal.productionlots.ui;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.productionlots.LotLinkService;
import vn.gov.cantho.check.portal.productionlots.PartnerService;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** The services the page of a lot is made from. */
@Component
record LotDoors(
        ProductionLotService lots,
        LotLinkService links,
        PlaceService places,
        PartnerService partners,
        AuditService trail,
        CurrentAccount current,
        List<RecordTab> tabs) {

    boolean mayEdit() {
        return Editing.isAllowed(current, "PRODUCTION_LOTS");
    }
}
