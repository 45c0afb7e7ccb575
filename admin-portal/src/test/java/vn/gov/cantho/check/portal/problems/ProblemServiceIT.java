package vn.gov.cantho.check.portal.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.problems.Problem.State;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class ProblemServiceIT {

    private static final String ANSWER = "Chúng tôi đã kiểm tra quầy hàng và lập biên bản.";

    @Autowired
    private ProblemService service;

    private final ReportSamples samples = new ReportSamples();

    @Test
    void report_isSeenByTheAgencyOfTheEstablishmentAndTheCity() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");

        assertThat(seenBy(id, Person.AGRICULTURE_EDITOR)).isTrue();
        assertThat(seenBy(id, Person.CITY_VIEWER)).isTrue();
        for (var other :
                List.of(Person.TRADE_EDITOR, Person.PHONG_DIEN_VIEWER, Person.FISH_EDITOR, Person.FRUIT_EDITOR)) {
            assertThat(seenBy(id, other)).as(other.name()).isFalse();
        }
    }

    @Test
    void report_aboutNothingKnown_isTheCitys() {
        var id = samples.aboutNothing("Tem lạ bán ngoài chợ");

        assertThat(seenBy(id, Person.CITY_OFFICER)).isTrue();
        assertThat(seenBy(id, Person.AGRICULTURE_EDITOR)).isFalse();
    }

    @Test
    void work_fromReceivedToClosedAndAgain_goesStepByStep() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");

        var taken = done(Person.AGRICULTURE_EDITOR, () -> service.take(id, 0));
        assertThat(taken.state()).isEqualTo(State.IN_PROGRESS);
        var answered = done(Person.AGRICULTURE_EDITOR, () -> service.answer(id, ANSWER, taken.version()));
        assertThat(answered.state()).isEqualTo(State.ANSWERED);
        var closed = done(Person.AGRICULTURE_EDITOR, () -> service.close(id, answered.version()));
        assertThat(closed.state()).isEqualTo(State.CLOSED);
        var again = done(Person.AGRICULTURE_EDITOR, () -> service.reopen(id, closed.version()));
        assertThat(again.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(acts(id)).containsExactly("PROBLEM_TAKE", "PROBLEM_ANSWER", "PROBLEM_CLOSE", "PROBLEM_REOPEN");
    }

    @Test
    void steps_thatDoNotFollow_areNotPossibleAndSayNothing() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");

        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.answer(id, ANSWER, 0)))
                .isEqualTo(new ProblemOutcome.NotPossible(State.RECEIVED));
        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.close(id, 0)))
                .isEqualTo(new ProblemOutcome.NotPossible(State.RECEIVED));
        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.reopen(id, 0)))
                .isEqualTo(new ProblemOutcome.NotPossible(State.RECEIVED));
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.entries(id)))
                .isEmpty();
    }

    @Test
    void step_onAnOldVersion_isOvertaken() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");
        done(Person.AGRICULTURE_EDITOR, () -> service.take(id, 0));

        assertThat(as(Person.AGRICULTURE_APPROVER, () -> service.take(id, 0)))
                .isInstanceOf(ProblemOutcome.Overtaken.class);
    }

    @Test
    void texts_tooShortOrTooLong_areRefused() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");

        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.note(id, "  x ", 0)))
                .isEqualTo(new ProblemOutcome.TooShort(ProblemTexts.TEXT_LENGTH_MIN));
        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.answer(id, "x".repeat(2_001), 0)))
                .isEqualTo(new ProblemOutcome.TooLong(ProblemTexts.TEXT_LENGTH_MAX));
    }

    @Test
    void disclosed_theEstablishmentReadsWordsAndReplies_neverNotesNorContact() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");
        done(Person.AGRICULTURE_EDITOR, () -> service.take(id, 0));
        done(Person.AGRICULTURE_EDITOR, () -> service.note(id, "Nghi bán hàng tồn", 1));
        done(Person.AGRICULTURE_EDITOR, () -> service.answer(id, ANSWER, 1));

        done(Person.AGRICULTURE_EDITOR, () -> service.disclose(id, 2));

        assertThat(seenBy(id, Person.FISH_EDITOR)).isTrue();
        assertThat(seenBy(id, Person.FRUIT_EDITOR)).isFalse();
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> service.entries(id)))
                .extracting(ProblemEntry::text)
                .containsExactly(ANSWER);
        assertThatThrownBy(() -> ActAs.person(Person.FISH_EDITOR, () -> service.contact(id)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(Person.FISH_EDITOR, () -> service.note(id, "chúng tôi", 3)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.disclose(id, 3)))
                .isInstanceOf(ProblemOutcome.NotPossible.class);
    }

    @Test
    void contact_lookedAt_isRecorded() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");

        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.contact(id)))
                .hasValueSatisfying(contact -> assertThat(contact.phone()).contains("0292 123 4567"));
        assertThat(acts(id)).containsExactly("CONTACT_SHOWN");
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> service.contact(id))).isEmpty();
    }

    @Test
    void passedOn_toAnotherAgency_beginsAnewThereAndIsOnlyReadHere() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");
        done(Person.AGRICULTURE_EDITOR, () -> service.take(id, 0));
        var trade = new Problem.Party(Place.TRADE.id(), Place.TRADE.title());

        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.passOn(id, trade, 1)))
                .isEqualTo(new ProblemOutcome.PassedOn());

        var shown =
                ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.find(id)).orElseThrow();
        assertThat(shown.passedOn()).isTrue();
        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.take(id, shown.version())))
                .isEqualTo(new ProblemOutcome.NotPossible(State.RECEIVED));
        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.note(id, "Đã chuyển rồi", shown.version())))
                .isEqualTo(new ProblemOutcome.NotPossible(State.RECEIVED));
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.contact(id)))
                .isEmpty();
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.find(id)))
                .as("within reach as ever")
                .hasValueSatisfying(seen -> assertThat(seen.passedOn()).isFalse());
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> service.find(id))
                        .orElseThrow()
                        .state())
                .isEqualTo(State.RECEIVED);
        assertThat(acts(id)).containsExactly("PROBLEM_TAKE", "PROBLEM_PASSED_ON");
    }

    @Test
    void passedOn_theAnswerIsReadByWhoPassedItOn() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");
        var trade = new Problem.Party(Place.TRADE.id(), Place.TRADE.title());
        as(Person.AGRICULTURE_EDITOR, () -> service.passOn(id, trade, 0));
        done(Person.TRADE_EDITOR, () -> service.take(id, 1));
        done(Person.TRADE_EDITOR, () -> service.note(id, "Việc nội bộ của Sở", 2));
        done(Person.TRADE_EDITOR, () -> service.answer(id, ANSWER, 2));

        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.entries(id)))
                .extracting(ProblemEntry::text)
                .containsExactly(ANSWER);
    }

    @Test
    void passedOn_andGivenBack_isWorkedOnAgain() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");
        as(
                Person.AGRICULTURE_EDITOR,
                () -> service.passOn(id, new Problem.Party(Place.TRADE.id(), Place.TRADE.title()), 0));
        as(
                Person.TRADE_EDITOR,
                () -> service.passOn(id, new Problem.Party(Place.AGRICULTURE.id(), Place.AGRICULTURE.title()), 1));

        assertThat(done(Person.AGRICULTURE_EDITOR, () -> service.take(id, 2)).passedOn())
                .isFalse();
    }

    @Test
    void passedOn_toAnEstablishment_isRefused() {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");
        var fruit = new Problem.Party(Place.FRUIT_COMPANY.id(), Place.FRUIT_COMPANY.title());

        assertThat(as(Person.AGRICULTURE_EDITOR, () -> service.passOn(id, fruit, 0)))
                .isEqualTo(new ProblemOutcome.NotFound());
        assertThat(ActAs.person(
                        Person.AGRICULTURE_EDITOR,
                        () -> service.agencies(new ListQuery("phong dien", List.of(), 0, 10))))
                .extracting(Problem.Party::name)
                .containsOnly(Place.PHONG_DIEN.title());
    }

    @ParameterizedTest
    @EnumSource(names = {"CITY_VIEWER", "FISH_EDITOR", "THOT_NOT_VIEWER"})
    void work_byWhoMayOnlyLook_isDenied(Person person) {
        var id = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");

        for (var act : List.<Supplier<Object>>of(
                () -> service.take(id, 0),
                () -> service.answer(id, ANSWER, 0),
                () -> service.close(id, 0),
                () -> service.reopen(id, 0),
                () -> service.disclose(id, 0),
                () -> service.passOn(id, new Problem.Party(Place.TRADE.id(), ""), 0),
                () -> service.contact(id))) {
            assertThatThrownBy(() -> ActAs.person(person, act)).isInstanceOf(AccessDeniedException.class);
        }
    }

    @Test
    void list_isSearchedWithoutDiacriticsAndShowsWhatWaitsFirst() {
        var word = "dấu hiệu " + System.nanoTime();
        var second = new ReportSamples();
        var done = samples.about(Place.FISH_COOPERATIVE, word + " một");
        var waiting = second.about(Place.FISH_COOPERATIVE, word + " hai");
        done(Person.AGRICULTURE_EDITOR, () -> service.take(done, 0));

        var query = new ListQuery(word.replace("dấu hiệu", "DAU HIEU"), List.of(), 0, 10);

        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.find(query)))
                .extracting(Problem::id)
                .containsExactly(waiting, done);
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.count(query)))
                .isEqualTo(2);
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> service.count(query)))
                .isZero();
    }

    private boolean seenBy(ProblemId id, Person person) {
        return ActAs.person(person, () -> service.find(id)).isPresent();
    }

    private Problem done(Person person, Supplier<ProblemOutcome> act) {
        return ((ProblemOutcome.Done) as(person, act)).problem();
    }

    private static ProblemOutcome as(Person person, Supplier<ProblemOutcome> act) {
        return ActAs.person(person, act);
    }

    private static List<String> acts(ProblemId id) {
        return PortalDatabase.started()
                .owner()
                .sql(
                        "SELECT a.action FROM portal.audit_entry a WHERE a.subject_kind = 'PROBLEM' AND a.subject_id = ? ORDER BY a.position")
                .param(id.value())
                .query((row, _) -> row.getString("action"))
                .list();
    }
}
