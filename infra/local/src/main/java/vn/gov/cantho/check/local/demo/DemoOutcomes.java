package vn.gov.cantho.check.local.demo;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.measures.MeasureOutcome;
import vn.gov.cantho.check.portal.measures.MeasureService;
import vn.gov.cantho.check.portal.measures.NewMeasure;
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
    private final MeasureService measures;
    private final DemoSuspicions suspicions;
    private final DemoFeed feed;

    DemoOutcomes(RestrictionService restrictions, MeasureService measures, DemoSuspicions suspicions, DemoFeed feed) {
        this.restrictions = restrictions;
        this.measures = measures;
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

    /** Locks the account of an establishment, which withholds its pages, and confirms that as the second person. */
    void lock(long establishment, ActingAccount officer, ActingAccount second) {
        var lock = new NewMeasure(
                establishment,
                Measure.Kind.LOCK,
                Optional.of(Measure.Ground.UNFIT_POSTING),
                Optional.of(Measure.PageEffect.WITHHELD),
                "Đăng tải thông tin không đúng về nguồn gốc mật ong, theo đề nghị của Sở Y tế (dữ liệu mẫu)",
                "Biên bản kiểm tra 07/BB-ATTP (mẫu)");
        var taken = done(Acting.as(officer, () -> measures.take(lock)));
        done(Acting.as(second, () -> measures.confirm(taken.id(), "21/QĐ-SKHCN (mẫu)", taken.version())));
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

    private static Measure done(MeasureOutcome outcome) {
        if (outcome instanceof MeasureOutcome.Done(var measure)) {
            return measure;
        }
        throw new IllegalStateException(outcome.toString());
    }

    private static Restriction done(RestrictionOutcome outcome) {
        if (outcome instanceof RestrictionOutcome.Done(var restriction)) {
            return restriction;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
