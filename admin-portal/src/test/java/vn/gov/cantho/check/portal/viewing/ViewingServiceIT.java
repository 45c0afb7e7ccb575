package vn.gov.cantho.check.portal.viewing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.security.LiveAccounts;
import vn.gov.cantho.check.portal.security.SessionBook;
import vn.gov.cantho.check.portal.security.Viewing;
import vn.gov.cantho.check.portal.shell.Drafts;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Establishments;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Looking as an establishment: what is seen, that nothing is written, and that it is told and taken down. */
@PortalTest
final class ViewingServiceIT {

    private static final String REASON = "Cơ sở báo không thấy lô hàng của mình.";

    @Autowired
    private ViewingService service;

    @Autowired
    private ViewingEnd end;

    @Autowired
    private EstablishmentService establishments;

    @Autowired
    private Drafts drafts;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private LiveAccounts accounts;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private Establishments.Made made = new Establishments.Made(0, "", "");

    @BeforeEach
    void makeEstablishment() {
        made = Establishments.make(Place.AGRICULTURE, Place.THOT_NOT);
    }

    @Test
    void viewing_seesWhatTheEstablishmentSees_andChangesNothing() {
        var viewing = begun();

        assertThat(viewing.shown().unitId()).isEqualTo(made.id());
        as(viewing, () -> {
            assertThat(establishments.findOne(made.id())).isPresent();
            assertThat(establishments.findOne(Place.FISH_COOPERATIVE.id()))
                    .as("another's")
                    .isEmpty();
            var shown = establishments.findOne(made.id()).orElseThrow();
            assertThatThrownBy(() -> establishments.save(made.id(), shown.content(), shown.version()))
                    .isInstanceOf(AccessDeniedException.class);
            return true;
        });
    }

    @Test
    void viewing_isReadOnlyInTheDatabase_evenWhereAServiceWouldLetItWrite() {
        var viewing = begun();

        as(viewing, () -> {
            assertThatThrownBy(() -> drafts.keep("PLACE", 0, Map.of("name", "x")))
                    .rootCause()
                    .isInstanceOfSatisfying(
                            SQLException.class,
                            refused -> assertThat(refused.getSQLState()).isEqualTo("25006"));
            assertThatThrownBy(() -> new TransactionTemplate(transactions)
                            .executeWithoutResult(_ -> database.sql("DELETE FROM portal.form_draft")
                                    .update()))
                    .rootCause()
                    .isInstanceOf(SQLException.class);
            return true;
        });
    }

    @Test
    void begin_isToldToTheEstablishment_andTakenDownWithBothNames() {
        var viewing = begun();
        as(viewing, () -> {
            end.take(viewing);
            return true;
        });

        assertThat(trail())
                .containsExactly(
                        "VIEWING_BEGUN " + Person.CITY_OFFICER.username() + " " + made.name(),
                        "VIEWING_ENDED " + Person.CITY_OFFICER.username() + " " + made.name());
        assertThat(told()).hasSize(1).first().asString().contains(REASON);
    }

    @Test
    void begin_isForAdministratorsOfTheCity_withAReason() {
        for (var person : List.of(
                Person.CITY_APPROVER,
                Person.CITY_VIEWER,
                Person.AGRICULTURE_ADMINISTRATOR,
                Person.FISH_ADMINISTRATOR)) {
            assertThatThrownBy(() -> ActAs.person(person, () -> service.begin(wish(REASON))))
                    .as(person.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.begin(wish("ngắn"))))
                .isEqualTo(new ViewingOutcome.ReasonMissing());
        assertThat(ActAs.person(
                        Person.CITY_OFFICER, () -> service.begin(new ViewingWish(Place.THOT_NOT.id(), REASON, 10))))
                .as("no establishment")
                .isEqualTo(new ViewingOutcome.NotFound());
        assertThatThrownBy(() -> new ViewingWish(made.id(), REASON, ViewingWish.MINUTES_MAX + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void viewing_endsWithTheSessionOfThePersonBehindIt() {
        var viewing = begun();

        as(viewing, () -> {
            assertThat(accounts.isLive(viewing.shown(), Optional.empty(), SessionBook.Occasion.LOOK))
                    .as("a session that was never begun")
                    .isFalse();
            return true;
        });
        assertThat(Viewing.of(viewing.ended())).isEmpty();
        assertThat(viewing.ended().getPrincipal()).isEqualTo(Person.CITY_OFFICER.account());
    }

    private Viewing begun() {
        var outcome = ActAs.person(Person.CITY_OFFICER, () -> service.begin(wish(REASON)));
        assertThat(outcome).isInstanceOf(ViewingOutcome.Begun.class);
        return ((ViewingOutcome.Begun) outcome).viewing();
    }

    private ViewingWish wish(String reason) {
        return new ViewingWish(made.id(), reason, 10);
    }

    private List<String> trail() {
        return owner.sql("""
                        SELECT a.action || ' ' || a.username || ' ' || (a.after::jsonb ->> 'establishment')
                          FROM portal.audit_entry a
                         WHERE a.action LIKE 'VIEWING_%' AND a.subject_id = ? ORDER BY a.position
                        """)
                .param(made.id())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> told() {
        return owner.sql("""
                        SELECT array_to_string(n.arguments, ' ') FROM portal.notification n JOIN portal.account c ON c.id = n.account_id
                         WHERE c.username = ? AND n.text_key = 'notifications.text.VIEWING'
                        """)
                .param(made.username())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static void as(Viewing viewing, Supplier<Boolean> work) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(viewing.authentication());
        SecurityContextHolder.setContext(context);
        try {
            assertThat(work.get()).isTrue();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }
}
