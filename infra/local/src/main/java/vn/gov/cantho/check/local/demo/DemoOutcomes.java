package vn.gov.cantho.check.local.demo;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.restrictions.NewRecall;
import vn.gov.cantho.check.portal.restrictions.NewRestriction;
import vn.gov.cantho.check.portal.restrictions.Restriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionOutcome;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** What becomes of lots and establishments, decided by officers of the city. */
@Component
class DemoOutcomes {

    private final RestrictionService restrictions;
    private final DemoSuspicions suspicions;
    private final DemoFeed feed;

    DemoOutcomes(RestrictionService restrictions, DemoSuspicions suspicions, DemoFeed feed) {
        this.restrictions = restrictions;
        this.suspicions = suspicions;
        this.feed = feed;
    }

    /** Decides about a lot what its story says. */
    void tell(DemoLot.Story story, ProductionLotId lot, CodeLotId codes, ActingAccount officer, ActingAccount second) {
        switch (story) {
            case VALID, EXPIRED -> {
                // Nobody has to decide anything.
            }
            case RECALLED -> recall(lot, officer, second);
            case SUSPENDED -> suspend(lot, officer);
            case SUSPECT -> suspicions.tell(codes, officer, second);
            case UNPUBLISHED -> feed.hide(lot, officer);
        }
    }

    void lock(long establishment, ActingAccount officer) {
        var reason = "Cơ sở tạm ngừng hoạt động theo đề nghị của Sở Y tế (dữ liệu mẫu)";
        done(Acting.as(officer, () -> restrictions.lockEstablishment(establishment, reason)));
    }

    private void recall(ProductionLotId lot, ActingAccount proposer, ActingAccount confirmer) {
        var recall = new NewRecall(
                SubjectKind.PRODUCTION_LOT,
                lot.value(),
                "Phát hiện vi khuẩn Salmonella trong mẫu kiểm nghiệm (dữ liệu mẫu)",
                "Ngừng sử dụng, giữ nguyên bao bì và trả lại nơi mua để được hoàn tiền",
                "15/QĐ-SCT (mẫu)");
        var proposed = done(Acting.as(proposer, () -> restrictions.proposeRecall(recall)));
        done(Acting.as(confirmer, () -> restrictions.confirmRecall(proposed.id(), proposed.version())));
    }

    private void suspend(ProductionLotId lot, ActingAccount officer) {
        var reason = "Chờ kết quả kiểm nghiệm mẫu lấy tại chợ (dữ liệu mẫu)";
        var suspension = new NewRestriction(SubjectKind.PRODUCTION_LOT, lot.value(), reason);
        done(Acting.as(officer, () -> restrictions.suspend(suspension)));
    }

    private static Restriction done(RestrictionOutcome outcome) {
        if (outcome instanceof RestrictionOutcome.Done(var restriction)) {
            return restriction;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
