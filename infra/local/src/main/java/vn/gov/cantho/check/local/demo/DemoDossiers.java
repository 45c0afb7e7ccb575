package vn.gov.cantho.check.local.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.documents.DocumentType;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossiers.AppraisalService;
import vn.gov.cantho.check.portal.dossiers.CounterService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.dossiers.Opinion;
import vn.gov.cantho.check.portal.dossiers.Remark;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitService;

/** Registration dossiers on paper with one department: received, to be supplemented, sent to the city, being keyed. */
@Component
class DemoDossiers {

    private static final DemoDocument REGISTRATION = new DemoDocument(
            DocumentType.BUSINESS_REGISTRATION, "570700123", "Phòng Tài chính - Kế hoạch (mẫu)", 400, 0);

    private final CounterService counter;
    private final AppraisalService appraisal;
    private final UnitService units;

    DemoDossiers(CounterService counter, AppraisalService appraisal, UnitService units) {
        this.counter = counter;
        this.appraisal = appraisal;
        this.units = units;
    }

    /** @param officer of the department; {@code approver} another person of it */
    void load(ActingAccount officer, ActingAccount approver, LocalDate today) {
        Acting.run(officer, () -> file("Hợp tác xã Dâu Hạ Châu (mẫu)", "Dâu Hạ Châu", "1800000101", today));
        Acting.run(officer, () -> {
            var held = taken(file("Hợp tác xã Cam xoàn Phụng Hiệp (mẫu)", "Cam xoàn", "1800000102", today));
            var remark = new Remark(
                    Remark.Pin.FIELD,
                    "TAX_CODE",
                    "NOT_MATCHING",
                    "Mã số thuế không khớp với giấy chứng nhận đã nộp.",
                    Remark.Severity.REQUIRED);
            done(appraisal.requestSupplement(held.id(), held.version(), List.of(remark), ""));
        });
        var appraised = Acting.as(officer, () -> {
            var held = taken(file("Hợp tác xã Vú sữa Phong Điền (mẫu)", "Vú sữa", "1800000103", today));
            return done(appraisal.appraise(held.id(), held.version(), Opinion.of("Hồ sơ đầy đủ, đúng quy định.")));
        });
        Acting.run(approver, () -> {
            var approved = done(appraisal.approve(appraised.id(), appraised.version(), Opinion.of("")));
            done(appraisal.send(approved.id(), approved.version()));
        });
        // One that somebody is about to key.
        Acting.run(officer, () -> done(counter.begin(Optional.empty())));
    }

    private Dossier taken(Dossier received) {
        return done(appraisal.take(received.id(), received.version()));
    }

    private Dossier file(String name, String product, String taxCode, LocalDate today) {
        var begun = done(counter.begin(Optional.empty()));
        var version = saved(counter.save(begun.id(), 0, form(name, product, taxCode)));
        saved(counter.addPaper(
                begun.id(),
                version,
                PaperKind.HOUSEHOLD_OR_COOPERATIVE_REGISTRATION,
                new Paper.Facts(REGISTRATION.number(), REGISTRATION.issuer(), Optional.empty(), Optional.empty()),
                SamplePaper.pdf(REGISTRATION, name, today),
                REGISTRATION.fileName()));
        return done(counter.file(begun.id(), begun.version()));
    }

    private FormContent form(String name, String product, String taxCode) {
        return new FormContent(
                new FormContent.Identity(name, "", Optional.of(EstablishmentKind.COOPERATIVE), taxCode, ""),
                new FormContent.Registration(REGISTRATION.number(), Optional.empty(), REGISTRATION.issuer()),
                new FormContent.People("Nguyễn Thị Mẫu", "Giám đốc", "", ""),
                new FormContent.Whereabouts("0292 000 0000", "", "Ấp Nhơn Lộc, xã Phong Điền", commune(), ""),
                new FormContent.Wishes(
                        List.of(new FormContent.WishedProduct(product, ProductGroup.FRUIT, "", "VietGAP", "20 tấn")),
                        List.of(new FormContent.ProductionPlace("Vườn 1", "Ấp Nhơn Lộc, xã Phong Điền")),
                        Optional.of(2_000)),
                "Nguyễn Thị Mẫu");
    }

    private Optional<FormContent.Commune> commune() {
        return units.choices("COMMUNE", "Phong Điền").stream()
                .findFirst()
                .map((UnitChoice found) -> new FormContent.Commune(found.id(), found.name()));
    }

    private static int saved(FormSaving saving) {
        if (saving instanceof FormSaving.Saved(var version)) {
            return version.version();
        }
        throw new IllegalStateException(saving.toString());
    }

    private static Dossier done(DossierOutcome outcome) {
        if (outcome instanceof DossierOutcome.Done(var dossier)) {
            return dossier;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
