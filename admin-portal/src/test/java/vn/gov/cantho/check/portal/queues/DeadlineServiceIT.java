package vn.gov.cantho.check.portal.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.workingdays.WorkingDays;

@PortalTest
final class DeadlineServiceIT {

    @Autowired
    private DeadlineService deadlines;

    @Autowired
    private SingleKeyService keys;

    @Autowired
    private WorkingDays days;

    @Test
    void deadline_isTheAgencysOwn_andHoldsForRequestsOfItsEstablishments() {
        var before = ActAs.person(Person.TRADE_APPROVER, () -> deadlines.own());
        var keeper = Officers.of(Place.TRADE, Role.ADMINISTRATOR);

        var set = Acting.as(keeper, () -> deadlines.set(10, before.version()));

        assertThat(set).isEqualTo(new DeadlineOutcome.Done(new Deadline(10, before.version() + 1)));
        var due = ActAs.person(Person.FRUIT_EDITOR, () -> deadlines.dueOn(Place.FRUIT_COMPANY.id()));
        assertThat(due).isEqualTo(days.after(LocalDate.now(Formats.ZONE), 10));
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> deadlines.dueOn(Place.FISH_COOPERATIVE.id())))
                .isEqualTo(days.after(LocalDate.now(Formats.ZONE), Deadline.WORKING_DAYS_DEFAULT));
    }

    @Test
    void deadline_outOfRangeOrOvertaken_isRefused() {
        var keeper = Officers.of(Place.TRADE, Role.ADMINISTRATOR);
        var version = Acting.as(keeper, () -> deadlines.own()).version();

        assertThat(Acting.as(keeper, () -> deadlines.set(0, version))).isEqualTo(new DeadlineOutcome.OutOfRange());
        assertThat(Acting.as(keeper, () -> deadlines.set(61, version))).isEqualTo(new DeadlineOutcome.OutOfRange());
        assertThat(Acting.as(keeper, () -> deadlines.set(7, version + 5)))
                .isInstanceOf(DeadlineOutcome.Overtaken.class);
    }

    @Test
    void deadline_byAnApprover_isDenied() {
        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_APPROVER, () -> deadlines.set(7, 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void singleKeys_areOnUntilTheAccountSwitchesThemOff() {
        var officer = Officers.of(Place.TRADE, Role.APPROVER);
        assertThat(Acting.as(officer, keys::isOn)).isTrue();

        Acting.run(officer, () -> keys.choose(false));

        assertThat(Acting.as(officer, keys::isOn)).isFalse();
        assertThat(ActAs.person(Person.TRADE_APPROVER, keys::isOn)).isTrue();
    }
}
