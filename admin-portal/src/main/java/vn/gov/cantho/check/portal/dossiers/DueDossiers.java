package vn.gov.cantho.check.portal.dossiers;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.background.DueItem;
import vn.gov.cantho.check.portal.background.DueItems;

/** Agencies have a time for each dossier: they are reminded of it, and those above them told when it is over (Điều 6.3). */
@Component
class DueDossiers implements DueItems {

    /** More than this are not reminded of at a time: the earliest come first. */
    private static final int ITEMS_MAX = 2_000;

    private final DossierRepository dossiers;

    DueDossiers(DossierRepository dossiers) {
        this.dossiers = dossiers;
    }

    @Override
    public List<DueItem> due(LocalDate today) {
        return dossiers.findTimed(ITEMS_MAX).stream().map(DueDossiers::item).toList();
    }

    private static DueItem item(Dossier dossier) {
        return new DueItem(
                "DOSSIER:" + dossier.id().value(),
                "dossiers.due",
                dossier.number().value() + ", " + dossier.applicant().name(),
                dossier.progress().dueOn().orElseThrow(),
                dossier.agency().id(),
                0,
                "DOSSIERS",
                dossier.state() == DossierState.APPRAISED ? "APPROVER" : "EDITOR",
                "dossiers/dossier/" + dossier.id().value());
    }
}
