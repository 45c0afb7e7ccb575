package vn.gov.cantho.check.portal.dossiers;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;

/** Dossiers in any state, brought there through the services, by the people who may. */
public final class DossierSamples {

    public static final String OPINION = "Hồ sơ đầy đủ, đúng quy định.";
    public static final Remark REMARK = new Remark(
            Remark.Pin.FILE,
            PaperKind.HOUSEHOLD_OR_COOPERATIVE_REGISTRATION.name(),
            "ILLEGIBLE",
            "Giấy chứng nhận mờ, không đọc được số.",
            Remark.Severity.REQUIRED);

    private static final AtomicInteger NEXT = new AtomicInteger(1000);

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final Services services;

    /** The services that a test has of its context. */
    public record Services(
            DossierService dossiers,
            CounterService counter,
            AppraisalService appraisal,
            GrantService grants,
            ApplicantService applicants) {}

    public DossierSamples(Services services) {
        this.services = services;
    }

    /** A whole form of a cooperative. */
    public static FormContent form(String name) {
        return new FormContent(
                new FormContent.Identity(
                        name,
                        "",
                        Optional.of(EstablishmentKind.COOPERATIVE),
                        "18" + (10_000_000 + NEXT.incrementAndGet()),
                        ""),
                new FormContent.Registration("570700012", Optional.of(LocalDate.of(2020, 5, 4)), "Cần Thơ"),
                new FormContent.People("Nguyễn Thị Lan", "Giám đốc", "Lê Văn Bảy", "0912 345 678"),
                new FormContent.Whereabouts(
                        "0292 123 4567",
                        "htx" + NEXT.incrementAndGet() + "@example.com",
                        "Số 5, ấp Nhơn Lộc, xã Phong Điền",
                        Optional.of(new FormContent.Commune(Place.PHONG_DIEN.id(), Place.PHONG_DIEN.title())),
                        ""),
                new FormContent.Wishes(
                        List.of(new FormContent.WishedProduct(
                                "Dâu Hạ Châu", ProductGroup.FRUIT, "", "VietGAP", "20 tấn")),
                        List.of(new FormContent.ProductionPlace("Vườn 1", "Ấp Nhơn Lộc, xã Phong Điền")),
                        Optional.of(5_000)),
                "Nguyễn Thị Lan");
    }

    /** A paper dossier of the department of agriculture that is being keyed. */
    public Dossier draft(String name) {
        return ActAs.person(Person.AGRICULTURE_EDITOR, () -> {
            var begun = done(services.counter().begin(Optional.empty()));
            fill(begun.id(), name);
            return begun;
        });
    }

    /** Keys a form and adds a scan, as who acts. */
    public void fill(DossierId id, String name) {
        var version = services.counter().written(id).orElseThrow().version();
        var saved = (FormSaving.Saved) services.counter().save(id, version, form(name));
        var kind = PaperKind.HOUSEHOLD_OR_COOPERATIVE_REGISTRATION;
        var added = services.counter()
                .addPaper(
                        id,
                        saved.version().version(),
                        kind,
                        Paper.Facts.NONE,
                        PictureSamples.jpeg(80, 60),
                        "dkhtx.jpg");
        if (!(added instanceof FormSaving.Saved)) {
            throw new IllegalStateException(added.toString());
        }
    }

    /** A paper dossier in a state. */
    public Dossier in(DossierState state) {
        var dossier = draft("Hợp tác xã Dâu Hạ Châu " + NEXT.incrementAndGet());
        while (dossier.state() != state) {
            dossier = step(dossier, next(dossier.state(), state));
        }
        return dossier;
    }

    /** Takes one legal step. */
    public Dossier step(Dossier shown, DossierState to) {
        var id = shown.id();
        var version = shown.version();
        return switch (to) {
            case RECEIVED, SUPPLEMENTED ->
                by(Person.AGRICULTURE_EDITOR, () -> services.counter().file(id, version));
            case APPRAISING ->
                by(Person.AGRICULTURE_EDITOR, () -> services.appraisal().take(id, version));
            case SUPPLEMENT_REQUESTED ->
                by(Person.AGRICULTURE_EDITOR, () -> {
                    var asked = services.appraisal().requestSupplement(id, version, List.of(REMARK), "");
                    services.counter()
                            .written(id)
                            .ifPresent(written ->
                                    services.counter().save(id, written.version(), form("Hợp tác xã Dâu Hạ Châu mới")));
                    return asked;
                });
            case APPRAISED ->
                by(Person.AGRICULTURE_EDITOR, () -> services.appraisal().appraise(id, version, Opinion.of(OPINION)));
            case APPROVED ->
                by(Person.AGRICULTURE_APPROVER, () -> services.appraisal().approve(id, version, Opinion.of("")));
            case REFUSED ->
                by(
                        Person.AGRICULTURE_APPROVER,
                        () -> services.appraisal()
                                .refuse(
                                        id,
                                        version,
                                        Optional.of("NOT_CONFORMING"),
                                        Opinion.of("Không phải sản phẩm của cơ sở.")));
            case SENT ->
                by(Person.AGRICULTURE_APPROVER, () -> services.appraisal().send(id, version));
            case GRANTED -> by(Person.CITY_OFFICER, () -> services.grants().grant(id, version, decision(), username()));
            case HANDED_OVER ->
                by(
                        Person.AGRICULTURE_EDITOR,
                        () -> services.appraisal()
                                .handOver(
                                        id, version, new DossierStep.Handover(LocalDate.now(ZONE), "Nguyễn Thị Lan")));
            case WITHDRAWN ->
                by(Person.AGRICULTURE_EDITOR, () -> services.counter().withdraw(id, version, "Cơ sở xin rút hồ sơ."));
            case DRAFT, SUBMITTED, ACTIVE -> throw new IllegalArgumentException(to.name());
        };
    }

    static DossierStep.Decision decision() {
        return new DossierStep.Decision("12/QĐ-SKHCN", LocalDate.now(ZONE));
    }

    static String username() {
        return "htx." + NEXT.incrementAndGet();
    }

    private static DossierState next(DossierState from, DossierState goal) {
        // The approver refuses what was appraised; what is refused before was taken by them.
        if (from.mayBecome(goal) && (goal != DossierState.REFUSED || from == DossierState.APPRAISED)) {
            return goal;
        }
        return switch (from) {
            case DRAFT -> DossierState.RECEIVED;
            case RECEIVED -> DossierState.APPRAISING;
            case APPRAISING ->
                goal == DossierState.SUPPLEMENTED ? DossierState.SUPPLEMENT_REQUESTED : DossierState.APPRAISED;
            case SUPPLEMENT_REQUESTED -> DossierState.SUPPLEMENTED;
            case SUPPLEMENTED -> DossierState.APPRAISED;
            case APPRAISED -> DossierState.APPROVED;
            case APPROVED -> DossierState.SENT;
            case SENT -> DossierState.GRANTED;
            case GRANTED -> DossierState.HANDED_OVER;
            case SUBMITTED, HANDED_OVER, ACTIVE, REFUSED, WITHDRAWN -> throw new IllegalArgumentException(from.name());
        };
    }

    private static Dossier by(Person person, Supplier<DossierOutcome> act) {
        return done(ActAs.person(person, act));
    }

    /** The dossier of an act that has to succeed. */
    static Dossier done(DossierOutcome outcome) {
        return switch (outcome) {
            case DossierOutcome.Done(var dossier) -> dossier;
            case DossierOutcome.Granted granted -> granted.dossier();
            case DossierOutcome other -> throw new IllegalStateException(other.toString());
        };
    }
}
