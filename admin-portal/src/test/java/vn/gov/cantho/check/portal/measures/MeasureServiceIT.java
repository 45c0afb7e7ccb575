package vn.gov.cantho.check.portal.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;
import vn.gov.cantho.check.contract.status.StatusEventReading;
import vn.gov.cantho.check.portal.measures.Measure.Ground;
import vn.gov.cantho.check.portal.measures.Measure.Kind;
import vn.gov.cantho.check.portal.measures.Measure.PageEffect;
import vn.gov.cantho.check.portal.measures.Measure.State;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.security.SignInRecord;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Establishments;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.units.UnitState;

/** From an agency's lock to what people who sign in, and scans, meet; and back. */
@PortalTest
final class MeasureServiceIT {

    private static final String REASON = "Đăng giấy chứng nhận đã hết hạn nhiều lần.";

    @Autowired
    private MeasureService measures;

    @Autowired
    private LapsingLocks lapsing;

    @Autowired
    private SignInDirectory signIn;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private Establishments.Made made = new Establishments.Made(0, "", "");
    private long before;

    @BeforeEach
    void makeEstablishment() {
        made = Establishments.make(Place.AGRICULTURE, Place.THOT_NOT);
        before = owner.sql("SELECT position FROM publication.feed_head")
                .query(Long.class)
                .single();
    }

    @Test
    void lock_endsSignInsAtOnce_andPagesShowWhatWasChosen() {
        assertThat(maySignIn()).isTrue();

        var lock = lock(PageEffect.WITHHELD);

        assertThat(lock.state()).isEqualTo(State.PROVISIONAL);
        assertThat(maySignIn()).isFalse();
        assertThat(told()).extracting(StatusEvent::change).containsExactly(Change.LOCKED);
        assertThat(told().getFirst().notice().orElseThrow().agency()).isEqualTo(Place.AGRICULTURE.title());
        assertThat(told().getFirst().notice().orElseThrow().reason())
                .as("the public reads no accusation")
                .isEmpty();
        assertThat(toldPeople(Person.CITY_APPROVER)).anyMatch(text -> text.contains("MEASURE.LOCK.WAITS"));
    }

    @Test
    void lock_pagesStayAsTheyAre_whenThatWasChosen() {
        lock(PageEffect.SHOWN);
        assertThat(maySignIn()).isFalse();
        assertThat(told()).isEmpty();
    }

    @Test
    void lock_pagesSayThatAnAgencyLooksIntoIt_whenThatWasChosen() {
        lock(PageEffect.NOTED);
        assertThat(told()).extracting(StatusEvent::change).containsExactly(Change.SUSPENDED);
    }

    @Test
    void lock_confirmedThenReconfirmed_opensAccountAndPages() {
        var lock = lock(PageEffect.WITHHELD);
        confirm(lock);
        var again = done(take(Person.AGRICULTURE_APPROVER, Kind.RECONFIRMATION, Ground.REMEDIED, Optional.empty()));
        assertThat(maySignIn()).as("only proposed").isFalse();

        confirm(again);

        assertThat(maySignIn()).isTrue();
        assertThat(find(lock).state()).isEqualTo(State.ENDED);
        assertThat(told())
                .extracting(StatusEvent::change)
                .as("once more with the number of the decision")
                .containsExactly(Change.LOCKED, Change.LOCKED, Change.CLEARED);
    }

    @Test
    void lock_refusedByTheCity_orTakenBack_opensTheAccount() {
        var refused = lock(PageEffect.NOTED);
        assertThat(ActAs.person(Person.CITY_APPROVER, () -> measures.refuse(refused.id(), "ngắn", refused.version())))
                .isEqualTo(new MeasureOutcome.Invalid(List.of(MeasureFlaw.REASON_LENGTH)));
        done(ActAs.person(
                Person.CITY_APPROVER,
                () -> measures.refuse(refused.id(), "Chưa đủ căn cứ để khóa.", refused.version())));
        assertThat(maySignIn()).isTrue();

        var withdrawn = lock(PageEffect.NOTED);
        done(ActAs.person(Person.AGRICULTURE_APPROVER, () -> measures.withdraw(withdrawn.id(), withdrawn.version())));
        assertThat(maySignIn()).isTrue();
        assertThat(told())
                .extracting(StatusEvent::change)
                .containsExactly(Change.SUSPENDED, Change.CLEARED, Change.SUSPENDED, Change.CLEARED);
    }

    @Test
    void lock_nobodyConfirmed_lapsesWhenItsTimeIsOver() {
        var lock = lock(PageEffect.WITHHELD);
        lapsing.lapseAll();
        assertThat(find(lock).state()).as("before its time").isEqualTo(State.PROVISIONAL);
        owner.sql("""
                DO $$ BEGIN
                    SET LOCAL session_replication_role = replica;
                    UPDATE portal.account_measure SET confirm_by = now() - interval '1 minute' WHERE id = %d;
                END $$
                """.formatted(lock.id().value())).update();

        assertThat(lapsing.lapseAll()).isEqualTo(1);

        assertThat(find(lock).state()).isEqualTo(State.LAPSED);
        assertThat(maySignIn()).isTrue();
        assertThat(told()).extracting(StatusEvent::change).containsExactly(Change.LOCKED, Change.CLEARED);
        assertThat(toldPeople(Person.AGRICULTURE_APPROVER)).anyMatch(text -> text.contains("MEASURE.LOCK.LAPSED"));
    }

    @Test
    void revocation_isTheCitysAndFinal() {
        var proposed = done(take(
                Person.AGRICULTURE_APPROVER,
                Kind.REVOCATION,
                Ground.FALSE_INFORMATION,
                Optional.of(PageEffect.WITHHELD)));
        assertThat(maySignIn()).as("only proposed").isTrue();
        assertThatThrownBy(() -> ActAs.person(
                        Person.AGRICULTURE_APPROVER, () -> measures.confirm(proposed.id(), "1/QĐ", proposed.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(ActAs.person(Person.CITY_APPROVER, () -> measures.confirm(proposed.id(), " ", proposed.version())))
                .isEqualTo(new MeasureOutcome.Invalid(List.of(MeasureFlaw.DECISION_NUMBER)));

        confirm(proposed);

        assertThat(maySignIn()).isFalse();
        assertThat(told()).extracting(StatusEvent::change).containsExactly(Change.LOCKED);
        assertThat(take(Person.AGRICULTURE_APPROVER, Kind.RECONFIRMATION, Ground.REMEDIED, Optional.empty()))
                .isEqualTo(new MeasureOutcome.NotPossible(UnitState.REVOKED));
        assertThat(ActAs.person(
                        Person.CITY_APPROVER, () -> measures.refuse(proposed.id(), REASON, proposed.version() + 1)))
                .isInstanceOf(MeasureOutcome.Overtaken.class);
    }

    @Test
    void city_needsTwoPersons() {
        var proposed =
                done(take(Person.CITY_APPROVER, Kind.REVOCATION, Ground.OTHER_LAW, Optional.of(PageEffect.NOTED)));

        assertThat(ActAs.person(
                        Person.CITY_APPROVER, () -> measures.confirm(proposed.id(), "1/QĐ", proposed.version())))
                .isEqualTo(new MeasureOutcome.SamePerson());
        assertThat(done(ActAs.person(
                                Person.CITY_OFFICER, () -> measures.confirm(proposed.id(), "1/QĐ", proposed.version())))
                        .state())
                .isEqualTo(State.CONFIRMED);
    }

    @Test
    void measure_ofAnotherAgencysEstablishment_orByPeopleWhoDecideNothing_isRefused() {
        assertThat(take(Person.TRADE_APPROVER, Kind.LOCK, Ground.UNFIT_POSTING, Optional.of(PageEffect.NOTED)))
                .isEqualTo(new MeasureOutcome.NotFound());
        for (var person : List.of(Person.AGRICULTURE_EDITOR, Person.CITY_VIEWER, Person.FISH_ADMINISTRATOR)) {
            assertThatThrownBy(() -> take(person, Kind.LOCK, Ground.UNFIT_POSTING, Optional.of(PageEffect.NOTED)))
                    .as(person.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(maySignIn()).isTrue();
    }

    @Test
    void measure_withFlaws_isRefusedAndEachIsNamed() {
        assertThat(ActAs.person(
                        Person.AGRICULTURE_APPROVER,
                        () -> measures.take(new NewMeasure(
                                made.id(), Kind.LOCK, Optional.of(Ground.REMEDIED), Optional.empty(), "ngắn", "x"))))
                .isEqualTo(new MeasureOutcome.Invalid(List.of(
                        MeasureFlaw.GROUND, MeasureFlaw.EFFECT, MeasureFlaw.REASON_LENGTH, MeasureFlaw.SOURCE_LENGTH)));
    }

    @Test
    void secondProposal_waitsForTheFirst() {
        done(take(Person.AGRICULTURE_APPROVER, Kind.REVOCATION, Ground.OTHER_LAW, Optional.of(PageEffect.SHOWN)));

        assertThat(take(Person.CITY_OFFICER, Kind.REVOCATION, Ground.FOOD_SAFETY, Optional.of(PageEffect.WITHHELD)))
                .isEqualTo(new MeasureOutcome.AlreadyWaiting());
    }

    private Measure lock(PageEffect effect) {
        return done(take(Person.AGRICULTURE_APPROVER, Kind.LOCK, Ground.UNFIT_POSTING, Optional.of(effect)));
    }

    private MeasureOutcome take(Person person, Kind kind, Ground ground, Optional<PageEffect> effect) {
        return ActAs.person(
                person,
                () -> measures.take(new NewMeasure(made.id(), kind, Optional.of(ground), effect, REASON, "PA-2026-1")));
    }

    private void confirm(Measure measure) {
        done(ActAs.person(
                Person.CITY_APPROVER, () -> measures.confirm(measure.id(), "12/QĐ-SKHCN", measure.version())));
    }

    private Measure find(Measure measure) {
        return as(Person.CITY_VIEWER.account(), () -> measures.find(measure.id()))
                .orElseThrow();
    }

    private boolean maySignIn() {
        return signIn.findForSignIn(made.username()).map(SignInRecord::open).orElseThrow();
    }

    private List<StatusEvent> told() {
        return owner.sql("SELECT body FROM publication.status_event WHERE position > ? ORDER BY position")
                .param(before)
                .query((row, _) -> ((StatusEventReading.Known) StatusEventFormat.read(row.getString(1))).event())
                .list();
    }

    private List<String> toldPeople(Person person) {
        return owner.sql("""
                        SELECT n.text_key || ' ' || array_to_string(n.arguments, ' ') FROM portal.notification n
                         WHERE n.account_id = ? AND ? = ANY (n.arguments)
                        """)
                .params(person.account().accountId(), made.name())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static <T> T as(ActingAccount account, Supplier<T> work) {
        return Acting.as(account, work);
    }

    private static Measure done(MeasureOutcome outcome) {
        assertThat(outcome).isInstanceOf(MeasureOutcome.Done.class);
        return ((MeasureOutcome.Done) outcome).now();
    }
}
