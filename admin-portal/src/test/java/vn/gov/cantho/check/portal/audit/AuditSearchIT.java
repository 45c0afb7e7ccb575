package vn.gov.cantho.check.portal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class AuditSearchIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Autowired
    private AuditTrail trail;

    @Autowired
    private AuditSearch search;

    @Autowired
    private PlatformTransactionManager manager;

    @Test
    void find_byWords_needsNoDiacriticsAndTakesWildcardsForCharacters() {
        act(Person.FISH_EDITOR, Place.FISH_COOPERATIVE, "SEARCHED_ACT", 11, "Sầu riêng 100% Ri6");

        assertThat(found(Person.CITY_OFFICER, words("sau rieng 100%"))).hasSize(1);
        assertThat(found(Person.CITY_OFFICER, words("SẦU RIÊNG"))).isNotEmpty();
        assertThat(found(Person.CITY_OFFICER, words("rieng%ri6"))).isEmpty();
    }

    @Test
    void find_isOfTheReachOfWhoAsks() {
        act(Person.FISH_EDITOR, Place.FISH_COOPERATIVE, "REACHED_ACT", 12, "cá");
        act(Person.FRUIT_EDITOR, Place.FRUIT_COMPANY, "REACHED_ACT", 13, "trái cây");

        assertThat(records(Person.CITY_OFFICER, "REACHED_ACT")).containsExactly(13L, 12L);
        assertThat(records(Person.AGRICULTURE_ADMINISTRATOR, "REACHED_ACT")).containsExactly(12L);
        assertThat(records(Person.FISH_ADMINISTRATOR, "REACHED_ACT")).containsExactly(12L);
    }

    @Test
    void find_byEachCriterion_leavesWhatFits() {
        act(Person.FISH_EDITOR, Place.FISH_COOPERATIVE, "CRITERION_ACT", 14, "một");
        act(Person.FISH_ADMINISTRATOR, Place.FISH_COOPERATIVE, "CRITERION_ACT", 15, "hai");

        for (var criteria : List.of(
                criteria(Optional.of("fish_editor"), Optional.empty(), Optional.empty(), Optional.empty(), ""),
                criteria(Optional.empty(), Optional.of(14L), Optional.empty(), Optional.empty(), ""),
                criteria(Optional.empty(), Optional.of(14L), Optional.of(today), Optional.of(today), ""),
                criteria(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "một"))) {
            assertThat(found(Person.CITY_OFFICER, criteria))
                    .as(criteria.toString())
                    .extracting(entry -> entry.subject().id())
                    .containsExactly(14L);
        }
        assertThat(found(
                        Person.CITY_OFFICER,
                        criteria(
                                Optional.empty(),
                                Optional.of(14L),
                                Optional.of(today.plusDays(1)),
                                Optional.empty(),
                                "")))
                .isEmpty();
        assertThat(found(
                        Person.CITY_OFFICER,
                        criteria(
                                Optional.empty(),
                                Optional.of(14L),
                                Optional.empty(),
                                Optional.of(today.minusDays(1)),
                                "")))
                .isEmpty();
    }

    @Test
    void find_belowAPosition_goesOnWhereThePageBeforeEnded() {
        for (var number = 0; number < 5; number++) {
            act(Person.FISH_EDITOR, Place.FISH_COOPERATIVE, "PAGED_ACT", 20 + number, "trang");
        }
        var criteria = action("PAGED_ACT");

        var first = ActAs.person(Person.CITY_OFFICER, () -> search.find(criteria, Long.MAX_VALUE, 2));
        var next = ActAs.person(
                Person.CITY_OFFICER, () -> search.find(criteria, first.getLast().position(), 10));

        assertThat(first).extracting(entry -> entry.subject().id()).containsExactly(24L, 23L);
        assertThat(next).extracting(entry -> entry.subject().id()).containsExactly(22L, 21L, 20L);
        assertThat(next.getFirst().roles()).isEqualTo("EDITOR");
    }

    @Test
    void find_withoutBeingAnAdministrator_isDenied() {
        ActAs.run(
                Person.CITY_APPROVER,
                () -> assertThatThrownBy(() -> search.find(AuditCriteria.ALL, 1, 1))
                        .isInstanceOf(AccessDeniedException.class));
    }

    private void act(Person person, Place place, String action, long record, String value) {
        ActAs.run(
                person,
                () -> new TransactionTemplate(manager)
                        .executeWithoutResult(_ -> trail.record(
                                action,
                                new AuditSubject("SEARCHED", record),
                                place.id(),
                                Map.of(),
                                Map.of("name", value))));
    }

    private List<AuditEntry> found(Person person, AuditCriteria criteria) {
        return ActAs.person(person, () -> search.find(criteria, Long.MAX_VALUE, 100));
    }

    private List<Long> records(Person person, String action) {
        return found(person, action(action)).stream()
                .map(entry -> entry.subject().id())
                .toList();
    }

    private static AuditCriteria action(String action) {
        return new AuditCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.of(action),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
    }

    private static AuditCriteria words(String words) {
        return new AuditCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.of("SEARCHED_ACT"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                words);
    }

    private static AuditCriteria criteria(
            Optional<String> who,
            Optional<Long> record,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            String words) {
        return new AuditCriteria(
                who, Optional.empty(), Optional.of("CRITERION_ACT"), Optional.of("SEARCHED"), record, from, to, words);
    }
}
