package vn.gov.cantho.check.portal.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.sessions.AccountChange.OfAccount;
import vn.gov.cantho.check.portal.sessions.AccountChange.OfAll;
import vn.gov.cantho.check.portal.sessions.AccountChange.OfUnit;
import vn.gov.cantho.check.portal.testing.LocalDatabase;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** Hearing of changed rights, whoever changes them. */
final class AccountNoticesIT {

    /** Longer than any commit takes, and not waited for where a notice comes. */
    private static final Duration LONG = Duration.ofSeconds(30);

    private static final Duration SHORT = Duration.ofMillis(50);

    private final PortalDatabase database = PortalDatabase.started();
    private final JdbcClient owner = database.owner();
    private final AccountNotices notices = new AccountNotices(new LocalDatabase(database.port()));

    @BeforeEach
    void listen() {
        assertThat(notices.await(SHORT)).containsExactly(new OfAll());
    }

    @AfterEach
    void close() {
        notices.close();
    }

    @Test
    void await_anAccountIsLocked_namesIt() {
        change("UPDATE portal.account SET state = 'LOCKED' WHERE username = ?", Person.FISH_VIEWER.username());
        var heard = notices.await(LONG);
        change("UPDATE portal.account SET state = 'ACTIVE' WHERE username = ?", Person.FISH_VIEWER.username());

        assertThat(heard)
                .containsExactly(new OfAccount(Person.FISH_VIEWER.account().accountId()));
        assertThat(notices.await(LONG)).isEqualTo(heard);
    }

    @Test
    void await_onlyALanguageIsChanged_hearsNothing() {
        change("UPDATE portal.account SET language = language WHERE username = ?", Person.FISH_VIEWER.username());

        assertThat(notices.await(SHORT)).isEmpty();
    }

    @Test
    void await_aUnitIsLocked_namesIt() {
        change("UPDATE portal.unit SET state = 'LOCKED' WHERE code = ?", Place.FRUIT_COMPANY.code());
        var heard = notices.await(LONG);
        change("UPDATE portal.unit SET state = 'ACTIVE' WHERE code = ?", Place.FRUIT_COMPANY.code());

        assertThat(heard).containsExactly(new OfUnit(Place.FRUIT_COMPANY.id()));
        assertThat(notices.await(LONG)).isEqualTo(heard);
    }

    @Test
    void await_whatUnitsMayDoIsChanged_saysThatItConcernsAll() {
        change("UPDATE portal.unit_type_function SET clause = clause WHERE unit_type = ?", "COMMUNE");

        assertThat(notices.await(LONG)).containsExactly(new OfAll());
    }

    @Test
    void await_theConnectionIsLost_failsAndThenSaysThatItMayConcernAll() {
        owner.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'account-notices'")
                .query(Boolean.class)
                .list();

        assertThatThrownBy(() -> notices.await(LONG)).isInstanceOf(DataAccessException.class);
        notices.close();
        assertThat(notices.await(SHORT)).containsExactly(new OfAll());
    }

    @Test
    void change_concernsTheAccountTheUnitOrAll() {
        var acting = Person.FISH_VIEWER.account();
        assertThat(new OfAccount(acting.accountId()).concerns(acting)).isTrue();
        assertThat(new OfAccount(acting.accountId() + 1).concerns(acting)).isFalse();
        assertThat(new OfUnit(acting.unitId()).concerns(acting)).isTrue();
        assertThat(new OfUnit(Place.FRUIT_COMPANY.id()).concerns(acting)).isFalse();
        assertThat(new OfAll().concerns(acting)).isTrue();
    }

    private void change(String statement, String whose) {
        assertThat(owner.sql(statement).param(whose).update()).isPositive();
    }
}
