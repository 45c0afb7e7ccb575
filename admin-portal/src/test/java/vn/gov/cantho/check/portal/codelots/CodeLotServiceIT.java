package vn.gov.cantho.check.portal.codelots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.productionlots.Flaw;
import vn.gov.cantho.check.portal.productionlots.LotHold;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Announcements;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class CodeLotServiceIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private CodeLotService codeLots;

    @Autowired
    private Announcements announcements;

    private LotRecords fish;

    @BeforeEach
    void actForTheCooperative() {
        fish = new LotRecords(portal, Person.FISH_EDITOR);
    }

    @Test
    void issue_byTheDepartment_makesInactiveCodesOfTheWritingKey() {
        var codes = fish.issued(1000);

        assertThat(codes.counts()).isEqualTo(new CodeCounts(1000, 0, 0));
        assertThat(codes.keyId()).isEqualTo(4);
        assertThat(codes.establishmentId()).isEqualTo(Place.FISH_COOPERATIVE.id());
        assertThat(announcements.heard()).contains(new CodeLotChanged(codes.establishmentId(), codes.id()));
    }

    @Test
    void issue_toAnotherDepartmentsEstablishment_tooManyWithALongNote_namesTheFlaws() {
        var issue = ActAs.person(
                Person.TRADE_EDITOR,
                () -> codeLots.issue(Place.FISH_COOPERATIVE.id(), CodeLotService.SIZE_MAX + 1, "x".repeat(201)));

        assertThat(((CodeIssue.Flawed) issue).flaws())
                .extracting(Flaw::field)
                .containsExactly("establishment", "size", "note");
    }

    @Test
    void issue_byTheEstablishmentOrAViewer_isDenied() {
        assertThatThrownBy(() -> asFish(() -> codeLots.issue(Place.FISH_COOPERATIVE.id(), 10, "")))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() ->
                        ActAs.person(Person.CITY_VIEWER, () -> codeLots.issue(Place.FISH_COOPERATIVE.id(), 10, "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void bind_toADraft_isRefused() {
        var codes = fish.issued(10);
        var draft = fish.draft();

        assertThat(asFish(() -> codeLots.bind(codes.id(), draft.id(), codes.version())))
                .isEqualTo(new Binding.LotNotPublished());
    }

    @Test
    void bind_toALotOfAnother_isRefused() {
        var codes = fish.issued(10);
        var foreign = new LotRecords(portal, Person.FRUIT_EDITOR).published();

        assertThat(asFish(() -> codeLots.bind(codes.id(), foreign.id(), codes.version())))
                .isEqualTo(new Binding.LotNotPublished());
    }

    @Test
    void bind_ofAnOlderVersion_isOvertaken() {
        var codes = fish.bound(10);
        var lot = fish.published();

        assertThat(asFish(() -> codeLots.bind(codes.id(), lot.id(), codes.version() - 1)))
                .isEqualTo(new Binding.Overtaken());
    }

    @Test
    void bind_anew_worksUntilACodeIsActive() {
        var codes = fish.bound(10);
        var lot = fish.published();

        var rebound = asFish(() -> codeLots.bind(codes.id(), lot.id(), codes.version()));
        var version = ((Binding.Bound) rebound).codeLot().version();
        activate(codes, 0, 0);

        assertThat(asFish(() -> codeLots.bind(codes.id(), lot.id(), version))).isEqualTo(new Binding.HasActiveCodes());
    }

    @Test
    void bindAndActivate_ofAHeldLot_areRefused() {
        var codes = fish.issued(10);
        var bound = fish.bound(10);
        var lot = fish.published();
        fish.restrict(lot.id(), "RECALL");
        fish.restrict(bound.lot().orElseThrow().id(), "SUSPENSION");

        assertThat(asFish(() -> codeLots.bind(codes.id(), lot.id(), codes.version())))
                .isEqualTo(new Binding.Held(LotHold.RECALLED));
        assertThat(activate(bound, 0, 9)).isEqualTo(new Activation.Held(LotHold.SUSPENDED));
    }

    @Test
    void activate_unbound_isRefused() {
        assertThat(activate(fish.issued(10), 0, 9)).isEqualTo(new Activation.NotBound());
    }

    @Test
    void activate_outside_namesTheLastSerial() {
        var codes = fish.bound(10);

        assertThat(activate(codes, 0, 10)).isEqualTo(new Activation.Outside(9));
        assertThat(activate(codes, -1, 5)).isEqualTo(new Activation.Outside(9));
        assertThat(activate(codes, 5, 4)).isEqualTo(new Activation.Outside(9));
    }

    @Test
    void activate_overlapping_namesTheActiveRange() {
        var codes = fish.bound(100);
        activate(codes, 10, 19);

        assertThat(activate(codes, 0, 10)).isEqualTo(new Activation.Overlaps(new SerialRange(10, 19)));
        assertThat(activate(codes, 19, 30)).isEqualTo(new Activation.Overlaps(new SerialRange(10, 19)));
        assertThat(counts(activate(codes, 20, 29))).isEqualTo(new CodeCounts(80, 20, 0));
    }

    @Test
    void voidRange_takesActiveAndInactiveCodes_countsAddUp() {
        var codes = fish.bound(100);
        activate(codes, 0, 49);

        var voiding = voidRange(codes, 40, 59, "Tem bị ướt");

        assertThat(((Voiding.Voided) voiding).codeLot().counts()).isEqualTo(new CodeCounts(40, 40, 20));
        assertThat(announcements.heard())
                .contains(new CodesVoided(codes.establishmentId(), codes.id(), 40, 59, "Tem bị ướt"));
    }

    @Test
    void voidRange_again_namesTheVoidRange() {
        var codes = fish.issued(100);
        voidRange(codes, 5, 9, "Cuộn tem bị mất");

        assertThat(voidRange(codes, 9, 12, "Cuộn tem bị mất")).isEqualTo(new Voiding.Overlaps(new SerialRange(5, 9)));
        assertThat(voidRange(codes, 50, 100, "Cuộn tem bị mất")).isEqualTo(new Voiding.Outside(99));
        assertThat(voidRange(codes, 50, 51, " x ")).isEqualTo(new Voiding.ReasonMissing());
    }

    @Test
    void activate_ofVoidCodes_leavesThemVoid() {
        var codes = fish.bound(10);
        voidRange(codes, 0, 4, "Tem in lệch");

        assertThat(counts(activate(codes, 0, 9))).isEqualTo(new CodeCounts(0, 5, 5));
    }

    @Test
    void ranges_areListedNewestFirst() {
        var codes = fish.bound(10);
        activate(codes, 0, 4);
        voidRange(codes, 7, 7, "Tem rách");

        assertThat(asFish(() -> codeLots.findRanges(codes.id())))
                .extracting(CodeRange::kind, CodeRange::serials)
                .containsExactly(
                        tuple(CodeRange.Kind.VOIDED, new SerialRange(7, 7)),
                        tuple(CodeRange.Kind.ACTIVATED, new SerialRange(0, 4)));
    }

    @Test
    void activations_inParallel_neverOverlap() throws InterruptedException {
        var codes = fish.bound(1000);
        List<Callable<Activation>> attempts = IntStream.range(0, 16)
                .<Callable<Activation>>mapToObj(i -> () -> activate(codes, i * 30, i * 30 + 59))
                .toList();

        List<Activation> outcomes;
        try (var threads = Executors.newFixedThreadPool(4)) {
            outcomes =
                    threads.invokeAll(attempts).stream().map(Future::resultNow).toList();
        }

        var activated =
                outcomes.stream().filter(Activation.Activated.class::isInstance).count();
        assertThat(activated).isBetween(1L, 8L);
        assertThat(outcomes)
                .allMatch(outcome -> outcome instanceof Activation.Activated || outcome instanceof Activation.Overlaps);
        assertThat(asFish(() -> codeLots.find(codes.id()))
                        .orElseThrow()
                        .counts()
                        .active())
                .isEqualTo((int) activated * 60);
    }

    @Test
    void codeLot_ofAnotherEstablishment_isNeitherSeenNorUsed() {
        var codes = fish.bound(10);

        assertThat(asFruit(() -> codeLots.find(codes.id()))).isEmpty();
        assertThat(asFruit(() -> codeLots.findRanges(codes.id()))).isEmpty();
        assertThat(asFruit(() -> codeLots.activate(codes.id(), 0, 9))).isEqualTo(new Activation.Unknown());
        assertThat(asFruit(() -> codeLots.voidRange(codes.id(), 0, 9, "Không phải của tôi")))
                .isEqualTo(new Voiding.Unknown());
    }

    @Test
    void codeLot_ofAnAgency_isVoidedButNotActivatedByIt() {
        var codes = fish.bound(10);

        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_EDITOR, () -> codeLots.activate(codes.id(), 0, 9)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ActAs.person(
                        Person.AGRICULTURE_EDITOR, () -> codeLots.voidRange(codes.id(), 0, 9, "Tem bị đánh cắp")))
                .isInstanceOf(Voiding.Voided.class);
    }

    @Test
    void find_byNumberOfTheLot_showsWhatItIsBoundTo() {
        var codes = fish.bound(10);
        var number = codes.lot().orElseThrow().number();

        var found = asFish(() -> codeLots.find(new ListQuery(number, List.of(), 0, 10)));

        assertThat(found).containsExactly(codes);
        assertThat(codes.lot().orElseThrow().productName()).isEqualTo("Cá tra phi lê");
    }

    @Test
    void establishments_areThoseInReach() {
        var names = ActAs.person(Person.TRADE_EDITOR, () -> codeLots.findEstablishments(ListQuery.first(10)));

        assertThat(names).extracting(EstablishmentChoice::id).contains(Place.FRUIT_COMPANY.id());
        assertThat(names).extracting(EstablishmentChoice::id).doesNotContain(Place.FISH_COOPERATIVE.id());
    }

    @Test
    void everyAct_isInTheTrail() {
        var codes = fish.bound(10);
        activate(codes, 0, 1);
        voidRange(codes, 1, 1, "Tem rách");

        var actions = PortalDatabase.started()
                .owner()
                .sql(
                        "SELECT action FROM portal.audit_entry WHERE subject_kind = ? AND subject_id = ? ORDER BY position")
                .params(CodeLotService.SUBJECT, codes.id().value())
                .query((row, _) -> row.getString(1))
                .list();

        assertThat(actions).containsExactly("CODES_ISSUED", "CODES_BOUND", "CODES_ACTIVATED", "CODES_VOIDED");
    }

    private Activation activate(CodeLot codes, int first, int last) {
        return asFish(() -> codeLots.activate(codes.id(), first, last));
    }

    private Voiding voidRange(CodeLot codes, int first, int last, String reason) {
        return asFish(() -> codeLots.voidRange(codes.id(), first, last, reason));
    }

    private static CodeCounts counts(Activation activation) {
        return ((Activation.Activated) activation).codeLot().counts();
    }

    private static <T> T asFish(Supplier<T> work) {
        return ActAs.person(Person.FISH_EDITOR, work);
    }

    private static <T> T asFruit(Supplier<T> work) {
        return ActAs.person(Person.FRUIT_EDITOR, work);
    }
}
