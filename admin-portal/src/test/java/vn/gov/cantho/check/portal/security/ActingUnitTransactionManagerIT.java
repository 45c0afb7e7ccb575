package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class ActingUnitTransactionManagerIT {

    @Autowired
    private PlatformTransactionManager manager;

    @Autowired
    private JdbcClient database;

    @Test
    void transaction_nobodyActing_seesNoTenantRows() {
        assertThat(establishments()).isEmpty();
    }

    @Test
    void read_outsideTransaction_seesNoTenantRows() {
        var rows = ActAs.person(Person.CITY_OFFICER, this::select);

        assertThat(rows).isEmpty();
    }

    @Test
    void transaction_ofDepartment_seesItsOwnAndNotItsSiblings() {
        var rows = ActAs.person(Person.AGRICULTURE_EDITOR, this::establishments);

        assertThat(rows).contains(Place.FISH_COOPERATIVE.id()).doesNotContain(Place.FRUIT_COMPANY.id());
    }

    @Test
    void transaction_ofCommune_seesItsArea() {
        var rows = ActAs.person(Person.PHONG_DIEN_VIEWER, this::establishments);

        assertThat(rows).contains(Place.FRUIT_COMPANY.id()).doesNotContain(Place.FISH_COOPERATIVE.id());
    }

    @Test
    void transaction_afterAnother_keepsNothingOfIt() {
        ActAs.run(Person.CITY_OFFICER, this::establishments);

        assertThat(establishments()).isEmpty();
    }

    @Test
    void transaction_isInTheNameOfTheAccount_andOfNoneAfterwards() {
        assertThat(ActAs.person(Person.CITY_OFFICER, this::account))
                .contains(Person.CITY_OFFICER.account().accountId());
        assertThat(account()).isEmpty();
    }

    @Test
    void acting_insideTransaction_isRefused() {
        var transaction = new TransactionTemplate(manager);

        assertThatThrownBy(() -> transaction.execute(_ -> ActAs.person(Person.CITY_OFFICER, this::select)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void acting_ends_whoActedBeforeActsAgain() {
        ActAs.run(
                Person.CITY_OFFICER,
                () -> ActAs.run(
                        Person.FISH_EDITOR,
                        () -> assertThat(CurrentAccount.acting())
                                .map(ActingAccount::username)
                                .contains(Person.FISH_EDITOR.username())));

        assertThat(CurrentAccount.acting()).isEqualTo(Optional.empty());
    }

    private List<Long> establishments() {
        return Objects.requireNonNullElse(new TransactionTemplate(manager).execute(_ -> select()), List.of());
    }

    private Optional<Long> account() {
        return Objects.requireNonNull(new TransactionTemplate(manager)
                .execute(_ -> database.sql("SELECT portal.acting_account()")
                        .query((row, _) -> Optional.ofNullable(row.getObject(1, Long.class)))
                        .single()));
    }

    private List<Long> select() {
        return database.sql("SELECT unit_id FROM portal.establishment")
                .query((row, _) -> row.getLong(1))
                .list();
    }
}
