package vn.gov.cantho.check.portal.restrictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.restrictions.Restriction.State;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class RestrictionServiceIT {

    private static final int PAIRS = 100;

    @Autowired
    private RestrictionService service;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private Goods goods = new Goods(0, 0, 0, 0, 0);
    private long before;

    @BeforeEach
    void makeGoods() {
        goods = Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR);
        before = head();
    }

    @Test
    void suspend_byOneOfficer_isInForceAtOnce() {
        var suspended = suspend(Person.AGRICULTURE_EDITOR);

        assertThat(suspended.state()).isEqualTo(State.IN_FORCE);
        assertThat(suspended.agency()).isEqualTo(Place.AGRICULTURE.title());
        assertThat(told()).containsExactly(Change.SUSPENDED);
    }

    @Test
    void suspend_twice_saysWhatIsInForceAlready() {
        var first = suspend(Person.AGRICULTURE_EDITOR);

        var second = ActAs.person(
                Person.CITY_OFFICER,
                () -> service.suspend(new NewRestriction(SubjectKind.PRODUCTION_LOT, goods.lot(), "nghi nhiễm khuẩn")));

        assertThat(second).isEqualTo(new RestrictionOutcome.AlreadyRestricted(first));
    }

    @Test
    void suspend_withoutReason_isUnclear() {
        var outcome = ActAs.person(
                Person.CITY_OFFICER,
                () -> service.suspend(new NewRestriction(SubjectKind.PRODUCTION_LOT, goods.lot(), "  x ")));

        assertThat(outcome)
                .isEqualTo(new RestrictionOutcome.Unclear(
                        List.of(new TextFlaw.TooShort(TextFlaw.Field.REASON, RestrictionTexts.TEXT_LENGTH_MIN))));
    }

    @Test
    void suspend_outsideTheReach_findsNothing() {
        var outcome = ActAs.person(
                Person.TRADE_EDITOR,
                () -> service.suspend(new NewRestriction(SubjectKind.PRODUCTION_LOT, goods.lot(), "nghi nhiễm khuẩn")));

        assertThat(outcome).isEqualTo(new RestrictionOutcome.NotFound());
    }

    @Test
    void lift_ofASuspension_clearsIt() {
        var suspended = suspend(Person.AGRICULTURE_EDITOR);

        var lifted = done(ActAs.person(
                Person.AGRICULTURE_EDITOR,
                () -> service.lift(suspended.id(), "kết quả kiểm nghiệm đạt", suspended.version())));

        assertThat(lifted.state()).isEqualTo(State.LIFTED);
        assertThat(told()).containsExactly(Change.SUSPENDED, Change.CLEARED);
    }

    @Test
    void recall_proposed_isNotPublic() {
        var proposed = propose(Person.AGRICULTURE_EDITOR);

        assertThat(proposed.state()).isEqualTo(State.PROPOSED);
        assertThat(told()).isEmpty();
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.receipt(proposed.id())))
                .isEmpty();
    }

    @Test
    void recall_confirmedByAnother_isPublicWithItsNotice() {
        var recalled = confirm(propose(Person.AGRICULTURE_EDITOR));

        assertThat(recalled.state()).isEqualTo(State.IN_FORCE);
        assertThat(told()).containsExactly(Change.RECALLED);
        assertThat(lastBody()).contains("Salmonella").contains("decision=12/Q");
    }

    @Test
    void recall_confirmedByItsProposer_isRefused() {
        var proposed = propose(Person.AGRICULTURE_APPROVER);

        var outcome = ActAs.person(
                Person.AGRICULTURE_APPROVER, () -> service.confirmRecall(proposed.id(), proposed.version()));

        assertThat(outcome).isEqualTo(new RestrictionOutcome.SamePerson());
        assertThat(told()).isEmpty();
    }

    @Test
    void recall_confirmedByItsProposerInSql_isRefusedByTheTable() {
        var proposed = propose(Person.AGRICULTURE_APPROVER);

        assertThatThrownBy(() -> owner.sql("""
                                UPDATE portal.restriction SET state = 'IN_FORCE', confirmed_by = proposed_by, in_force_at = now() WHERE id = ?
                                """).param(proposed.id().value()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> owner.sql(
                                "UPDATE portal.restriction SET state = 'IN_FORCE', in_force_at = now() WHERE id = ?")
                        .param(proposed.id().value())
                        .update())
                .as("nor without any second person")
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void recall_confirmedByAnEditor_isDenied() {
        var proposed = propose(Person.AGRICULTURE_APPROVER);

        assertThatThrownBy(() -> ActAs.run(
                        Person.AGRICULTURE_EDITOR, () -> service.confirmRecall(proposed.id(), proposed.version())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void recall_softened_isUnclear() {
        var outcome = ActAs.person(
                Person.AGRICULTURE_EDITOR,
                () -> service.proposeRecall(new NewRecall(
                        SubjectKind.PRODUCTION_LOT, goods.lot(), "Thu hồi tự nguyện", "Trả lại nơi mua", "12/QĐ")));

        assertThat(outcome)
                .isEqualTo(new RestrictionOutcome.Unclear(
                        List.of(new TextFlaw.Softened(TextFlaw.Field.REASON, "tự nguyện"))));
    }

    @Test
    void recall_actedOnAnOldVersion_isOvertaken() {
        var proposed = propose(Person.AGRICULTURE_EDITOR);
        var confirmed = confirm(proposed);

        var late = ActAs.person(Person.CITY_OFFICER, () -> service.rejectRecall(proposed.id(), proposed.version()));

        assertThat(late).isEqualTo(new RestrictionOutcome.Overtaken(confirmed));
    }

    @Test
    void recall_liftedLikeASuspension_isNotPossible() {
        var recalled = confirm(propose(Person.AGRICULTURE_EDITOR));

        var outcome = ActAs.person(
                Person.CITY_OFFICER, () -> service.lift(recalled.id(), "đã xử lý xong", recalled.version()));

        assertThat(outcome).isEqualTo(new RestrictionOutcome.NotPossible(Restriction.Kind.RECALL, State.IN_FORCE));
    }

    @Test
    void recallEnd_needsAnotherPersonAndKeepsTheRecallUntilThen() {
        var recalled = confirm(propose(Person.AGRICULTURE_EDITOR));
        var proposed = done(ActAs.person(
                Person.AGRICULTURE_APPROVER,
                () -> service.proposeLift(recalled.id(), "đã thu gom đủ", recalled.version())));
        assertThat(ActAs.person(
                        Person.AGRICULTURE_APPROVER, () -> service.confirmLift(proposed.id(), proposed.version())))
                .isEqualTo(new RestrictionOutcome.SamePerson());
        assertThat(told()).containsExactly(Change.RECALLED);

        var lifted =
                done(ActAs.person(Person.CITY_APPROVER, () -> service.confirmLift(proposed.id(), proposed.version())));

        assertThat(lifted.state()).isEqualTo(State.LIFTED);
        assertThat(told()).containsExactly(Change.RECALLED, Change.CLEARED);
    }

    @Test
    void recallEnd_rejected_leavesTheRecall() {
        var recalled = confirm(propose(Person.AGRICULTURE_EDITOR));
        var proposed = done(ActAs.person(
                Person.AGRICULTURE_EDITOR,
                () -> service.proposeLift(recalled.id(), "đã thu gom đủ", recalled.version())));

        var kept =
                done(ActAs.person(Person.CITY_APPROVER, () -> service.rejectLift(proposed.id(), proposed.version())));

        assertThat(kept.state()).isEqualTo(State.IN_FORCE);
        assertThat(kept.lift()).isEmpty();
        assertThat(told()).containsExactly(Change.RECALLED);
    }

    @Test
    void lockOfAnEarlierRelease_isStillEndedHere() {
        var id = owner.sql("""
                        INSERT INTO portal.restriction (establishment_id, subject_kind, subject_id, subject_name, kind, state, reason, agency_id,
                                                        proposed_by, in_force_at)
                        VALUES (?, 'ESTABLISHMENT', ?, 'Công ty', 'LOCK', 'IN_FORCE', 'khai báo gian dối', ?, ?, now()) RETURNING id
                        """)
                .params(
                        Place.FRUIT_COMPANY.id(),
                        Place.FRUIT_COMPANY.id(),
                        Place.CITY.id(),
                        Person.CITY_OFFICER.account().accountId())
                .query(Long.class)
                .single();

        var open =
                done(ActAs.person(Person.CITY_OFFICER, () -> service.unlock(new RestrictionId(id), "đã khắc phục", 0)));

        assertThat(open.state()).isEqualTo(State.LIFTED);
    }

    @Test
    void establishmentEditor_mayNeitherLookNorAct() {
        assertThatThrownBy(() -> ActAs.run(Person.FISH_EDITOR, () -> suspend(Person.FISH_EDITOR)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(Person.FISH_EDITOR, () -> service.count(ListQuery.first(1))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void list_filteredWithoutAccents_findsByNameAndEstablishment() {
        suspend(Person.AGRICULTURE_EDITOR);

        var byProduct = ActAs.person(Person.CITY_VIEWER, () -> service.find(filtered("ca tra phi le")));
        var byEstablishment = ActAs.person(Person.CITY_VIEWER, () -> service.count(filtered("thot not")));
        var byNothing = ActAs.person(Person.CITY_VIEWER, () -> service.count(filtered("100%")));
        var elsewhere = ActAs.person(Person.TRADE_EDITOR, () -> service.count(filtered("ca tra phi le")));

        assertThat(byProduct).isNotEmpty();
        assertThat(byEstablishment).isPositive();
        assertThat(byNothing).isZero();
        assertThat(elsewhere).isZero();
    }

    @Test
    void subjects_areFoundByPartOfTheirName() {
        var lots = ActAs.person(
                Person.CITY_OFFICER, () -> service.findSubjects(SubjectKind.PRODUCTION_LOT, filtered("phi le")));

        assertThat(lots)
                .contains(new RestrictionSubject(
                        SubjectKind.PRODUCTION_LOT,
                        goods.lot(),
                        "Cá tra phi lê · L1",
                        goods.establishment(),
                        Place.FISH_COOPERATIVE.title()));
    }

    @Test
    void waiting_countsWhatOthersProposed() {
        var mine = ActAs.person(Person.AGRICULTURE_APPROVER, service::countWaiting);
        var theirs = ActAs.person(Person.CITY_APPROVER, service::countWaiting);
        propose(Person.AGRICULTURE_APPROVER);

        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, service::countWaiting))
                .isEqualTo(mine);
        assertThat(ActAs.person(Person.CITY_APPROVER, service::countWaiting)).isEqualTo(theirs + 1);
    }

    @Test
    void confirmAndReject_atOnce_haveExactlyOneLegalEnd() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var pair = 0; pair < PAIRS; pair++) {
                var proposed = propose(Person.AGRICULTURE_EDITOR);
                var told = told().size();
                var start = new CyclicBarrier(2);
                var confirmed = threads.submit(together(
                        start,
                        Person.AGRICULTURE_APPROVER,
                        () -> service.confirmRecall(proposed.id(), proposed.version())));
                var rejected = threads.submit(together(
                        start, Person.CITY_APPROVER, () -> service.rejectRecall(proposed.id(), proposed.version())));

                assertOneEnd(proposed, confirmed, rejected, told);
            }
        }
    }

    /** Each transaction alone would be right; blind to the other one, the later commit could lift the recall. */
    @Test
    void suspensionLiftedAndRecallConfirmed_atOnce_theRecallStands() throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var pair = 0; pair < PAIRS / 4; pair++) {
                makeGoods();
                var suspended = suspend(Person.AGRICULTURE_EDITOR);
                var proposed = propose(Person.AGRICULTURE_EDITOR);
                var start = new CyclicBarrier(2);
                var lifted = threads.submit(together(
                        start,
                        Person.AGRICULTURE_EDITOR,
                        () -> service.lift(suspended.id(), "kết quả kiểm nghiệm đạt", suspended.version())));
                var recalled = threads.submit(together(
                        start, Person.CITY_APPROVER, () -> service.confirmRecall(proposed.id(), proposed.version())));

                done(lifted.get());
                done(recalled.get());

                assertThat(told().getLast()).isEqualTo(Change.RECALLED);
            }
        }
    }

    private void assertOneEnd(
            Restriction proposed, Future<RestrictionOutcome> confirmed, Future<RestrictionOutcome> rejected, int told)
            throws Exception {
        var inForce = confirmed.get() instanceof RestrictionOutcome.Done;
        var isRejected = rejected.get() instanceof RestrictionOutcome.Done;
        assertThat(inForce).isNotEqualTo(isRejected);
        var end = ActAs.person(Person.CITY_OFFICER, () -> service.find(proposed.id()))
                .orElseThrow();
        assertThat(end.state()).isEqualTo(inForce ? State.IN_FORCE : State.REJECTED);
        assertThat(told()).hasSize(inForce ? told + 1 : told);
        if (inForce) {
            var ending = done(ActAs.person(
                    Person.AGRICULTURE_EDITOR, () -> service.proposeLift(end.id(), "kết thúc thử", end.version())));
            done(ActAs.person(Person.CITY_APPROVER, () -> service.confirmLift(ending.id(), ending.version())));
        }
    }

    private static Callable<RestrictionOutcome> together(
            CyclicBarrier start, Person person, Supplier<RestrictionOutcome> act) {
        return () -> {
            start.await();
            return ActAs.person(person, act);
        };
    }

    private Restriction suspend(Person person) {
        return done(ActAs.person(
                person,
                () -> service.suspend(
                        new NewRestriction(SubjectKind.PRODUCTION_LOT, goods.lot(), "nghi nhiễm khuẩn"))));
    }

    private Restriction propose(Person person) {
        return done(ActAs.person(
                person,
                () -> service.proposeRecall(new NewRecall(
                        SubjectKind.PRODUCTION_LOT,
                        goods.lot(),
                        "Phát hiện vi khuẩn Salmonella vượt mức",
                        "Trả lại nơi mua để được hoàn tiền",
                        "12/QĐ-SNN"))));
    }

    private Restriction confirm(Restriction proposed) {
        return done(ActAs.person(Person.CITY_APPROVER, () -> service.confirmRecall(proposed.id(), proposed.version())));
    }

    private static Restriction done(RestrictionOutcome outcome) {
        assertThat(outcome).isInstanceOf(RestrictionOutcome.Done.class);
        return ((RestrictionOutcome.Done) outcome).restriction();
    }

    private static ListQuery filtered(String filter) {
        return new ListQuery(filter, List.of(), 0, 50);
    }

    private List<Change> told() {
        return owner.sql("SELECT body FROM publication.status_event WHERE position > ? ORDER BY position")
                .param(before)
                .query((row, _) -> ((StatusEventReading.Known) StatusEventFormat.read(row.getString(1)))
                        .event()
                        .change())
                .list();
    }

    private String lastBody() {
        return owner.sql("SELECT body FROM publication.status_event ORDER BY position DESC LIMIT 1")
                .query((row, _) -> row.getString(1))
                .single();
    }

    private long head() {
        return owner.sql("SELECT position FROM publication.feed_head")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
