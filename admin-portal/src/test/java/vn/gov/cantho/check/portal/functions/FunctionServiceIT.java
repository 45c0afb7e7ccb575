package vn.gov.cantho.check.portal.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.functions.BindingFlaw.Problem;
import vn.gov.cantho.check.portal.security.FunctionRight;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Changes of what a kind of unit may do; each test in a group that the kind has not been given. */
@PortalTest
final class FunctionServiceIT {

    private static final String KIND = "SUB_DEPARTMENT";
    private static final String GROUP = "PARTNERS";
    private static final FunctionRight USE = new FunctionRight(GROUP, Verb.USE);

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @Autowired
    private FunctionService functions;

    @Autowired
    private FunctionGroups groups;

    @AfterEach
    void forget() {
        PortalDatabase.started()
                .owner()
                .sql("ALTER TABLE portal.unit_type_function DISABLE TRIGGER refuse_rewritten")
                .update();
        PortalDatabase.started()
                .owner()
                .sql("DELETE FROM portal.unit_type_function WHERE document_number = 'QĐ-THỬ'")
                .update();
        PortalDatabase.started()
                .owner()
                .sql("ALTER TABLE portal.unit_type_function ENABLE TRIGGER refuse_rewritten")
                .update();
    }

    @Test
    void change_fromTomorrow_holdsFromTomorrowAndNotToday() {
        assertThat(change(Optional.empty(), today.plusDays(1), Set.of(Verb.USE)))
                .isEqualTo(new BindingSaving.Saved());

        assertThat(groups.of(KIND, today)).doesNotContain(USE);
        assertThat(groups.of(KIND, today.plusDays(1))).contains(USE);
    }

    @Test
    void end_fromTomorrow_holdsTodayAndNotTomorrow() {
        shift(Set.of(Verb.USE), today.minusDays(10));

        assertThat(change(present(), today.plusDays(1), Set.of())).isEqualTo(new BindingSaving.Saved());

        assertThat(groups.of(KIND, today)).contains(USE);
        assertThat(groups.of(KIND, today.plusDays(1))).doesNotContain(USE);
    }

    @Test
    void change_whileAnotherIsPlanned_saysFromWhen() {
        shift(Set.of(Verb.USE), today.minusDays(10));
        var shown = present();
        change(shown, today.plusDays(5), Set.of());

        assertThat(change(present(), today.plusDays(2), Set.of(Verb.MANAGE)))
                .isEqualTo(new BindingSaving.AlreadyPlanned(today.plusDays(5)));
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> functions.takeBackPlanned(KIND, GROUP)))
                .isTrue();
        assertThat(groups.of(KIND, today.plusDays(6))).contains(USE);
    }

    @Test
    void change_ofWhatSomebodyElseChanged_isOvertaken() {
        shift(Set.of(Verb.USE), today.minusDays(10));
        var shown = present();
        change(shown, today, Set.of(Verb.USE, Verb.MANAGE));

        assertThat(change(shown, today, Set.of(Verb.APPROVE))).isEqualTo(new BindingSaving.Overtaken());
        assertThat(groups.of(KIND, today)).contains(new FunctionRight(GROUP, Verb.MANAGE));
    }

    @Test
    void change_withoutDocumentAndBackwards_namesEveryFlaw() {
        var change = new BindingChange(
                KIND, GROUP, Set.of(Verb.USE), "", Optional.of(today.minusDays(1)), "", Optional.empty());

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> functions.change(Optional.empty(), change)))
                .isInstanceOfSatisfying(
                        BindingSaving.Invalid.class,
                        invalid -> assertThat(invalid.flaws())
                                .extracting(BindingFlaw::problem)
                                .containsExactly(
                                        Problem.CLAUSE_LENGTH,
                                        Problem.FROM_IN_THE_PAST,
                                        Problem.NUMBER_LENGTH,
                                        Problem.DOCUMENT_DATE_MISSING));
    }

    @Test
    void change_thatLeavesTheCityWithoutAdministration_isInvalid() {
        var change = new BindingChange(
                "CITY", "ACCOUNTS", Set.of(Verb.USE), "7.1", Optional.of(today), "QĐ-THỬ", Optional.of(today));
        var shown = ActAs.person(Person.CITY_OFFICER, () -> functions.history("CITY", "ACCOUNTS")).stream()
                .findFirst();

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> functions.change(shown, change)))
                .isEqualTo(new BindingSaving.Invalid(
                        List.of(new BindingFlaw(BindingFlaw.Field.VERBS, Problem.CITY_KEEPS_ACCOUNTS))));
    }

    @Test
    void change_byADepartment_isRefused() {
        var change = new BindingChange(
                KIND, GROUP, EnumSet.of(Verb.USE), "7.3", Optional.of(today), "QĐ-THỬ", Optional.of(today));

        assertThatThrownBy(() -> ActAs.person(
                        Person.AGRICULTURE_ADMINISTRATOR, () -> functions.change(Optional.empty(), change)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private BindingSaving change(Optional<Binding> shown, LocalDate from, Set<Verb> verbs) {
        var change = new BindingChange(KIND, GROUP, verbs, "7.3", Optional.of(from), "QĐ-THỬ", Optional.of(today));
        return ActAs.person(Person.CITY_OFFICER, () -> functions.change(shown, change));
    }

    private Optional<Binding> present() {
        return ActAs.person(Person.CITY_OFFICER, () -> functions.history(KIND, GROUP)).stream()
                .filter(binding -> binding.holdsOn(today))
                .findFirst();
    }

    private void shift(Set<Verb> verbs, LocalDate from) {
        PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.unit_type_function (unit_type, function_group, verbs, clause, valid_from, document_number, document_date)
                        VALUES (?, ?, ?, '7.3', ?, 'QĐ-THỬ', ?)
                        """)
                .params(KIND, GROUP, verbs.stream().map(Verb::name).toArray(String[]::new), from, from)
                .update();
    }
}
