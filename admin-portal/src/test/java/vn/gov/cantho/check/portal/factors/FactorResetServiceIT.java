package vn.gov.cantho.check.portal.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.activations.LinkPurpose;
import vn.gov.cantho.check.portal.security.FreshProofMissing;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Browser;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** What administrators do for people who have lost their devices. */
@FactorTest
final class FactorResetServiceIT {

    private static final String REASON = "Mất điện thoại, đã kiểm tra căn cước tại trụ sở";

    @Autowired
    private FactorResetService resets;

    @Autowired
    private FactorService factors;

    @Autowired
    private SettableProof proof;

    @LocalServerPort
    private int port;

    private Enrolled enrolled;

    @BeforeEach
    void beginAnew() {
        Enrolled.forgetAll();
        PortalDatabase.started().owner().sql("DELETE FROM portal.session").update();
        enrolled = new Enrolled(factors);
    }

    @AfterEach
    void proveAgain() {
        proof.setFresh(true);
    }

    @Test
    void reset_byWhoKeepsTheAccount_takesAllAwayEndsSessionsAndMakesALink() throws Exception {
        enrolled.passkey(Person.FISH_EDITOR);
        enrolled.totp(Person.FISH_EDITOR);
        ActAs.person(Person.FISH_EDITOR, factors::renewRecoveryCodes);
        new Browser(port).signIn(Person.FISH_EDITOR.username(), Person.PASSWORD);

        var reset = reset(Person.FISH_ADMINISTRATOR, Person.FISH_EDITOR, REASON);

        assertThat(reset).isInstanceOfSatisfying(FactorReset.Done.class, done -> {
            assertThat(done.link().owner().purpose()).isEqualTo(LinkPurpose.RECOVERY);
            assertThat(done.link().owner().accountId()).isEqualTo(id(Person.FISH_EDITOR));
        });
        assertThat(kept(Person.FISH_ADMINISTRATOR, Person.FISH_EDITOR).isEmpty())
                .isTrue();
        assertThat(count("SELECT count(*) FROM portal.session WHERE ended_at IS NULL AND account_id = ?"))
                .isZero();
        assertThat(count("""
                SELECT count(*) FROM portal.audit_entry WHERE action = 'FACTORS_RESET' AND subject_kind = 'ACCOUNT' AND subject_id = ?
                """)).isEqualTo(1);
        assertThat(count("""
                SELECT count(*) FROM portal.notification WHERE text_key = 'notifications.text.FACTORS_RESET' AND account_id = ?
                """)).isEqualTo(1);
    }

    @Test
    void reset_ofOnesOwn_isRefused() {
        enrolled.passkey(Person.FISH_ADMINISTRATOR);

        assertThat(reset(Person.FISH_ADMINISTRATOR, Person.FISH_ADMINISTRATOR, REASON))
                .isEqualTo(new FactorReset.Refused(FactorFlaw.OWN));
        assertThat(ActAs.person(Person.FISH_ADMINISTRATOR, () -> resets.mayReset(id(Person.FISH_ADMINISTRATOR))))
                .isFalse();
        assertThat(ActAs.person(Person.FISH_ADMINISTRATOR, factors::own).passkeys())
                .hasSize(1);
    }

    @Test
    void reset_byOthers_isDenied() {
        enrolled.passkey(Person.FISH_EDITOR);

        for (var other : new Person[] {
            Person.AGRICULTURE_ADMINISTRATOR, Person.FISH_EDITOR, Person.AGRICULTURE_EDITOR, Person.FRUIT_EDITOR
        }) {
            assertThatThrownBy(() -> reset(other, Person.FISH_EDITOR, REASON))
                    .as(other.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThat(ActAs.person(Person.FISH_EDITOR, factors::own).passkeys()).hasSize(1);
    }

    @Test
    void reset_byTheCity_reachesEveryUnit() {
        enrolled.passkey(Person.TRADE_EDITOR);

        assertThat(reset(Person.CITY_OFFICER, Person.TRADE_EDITOR, REASON)).isInstanceOf(FactorReset.Done.class);
    }

    @Test
    void reset_withoutAReasonOrAFreshProof_changesNothing() {
        enrolled.passkey(Person.FISH_EDITOR);

        assertThat(reset(Person.FISH_ADMINISTRATOR, Person.FISH_EDITOR, "  mất máy  "))
                .isEqualTo(new FactorReset.Refused(FactorFlaw.REASON_LENGTH));
        assertThat(reset(Person.FISH_ADMINISTRATOR, Person.FISH_EDITOR, "x".repeat(501)))
                .isEqualTo(new FactorReset.Refused(FactorFlaw.REASON_LENGTH));
        proof.setFresh(false);
        assertThatThrownBy(() -> reset(Person.FISH_ADMINISTRATOR, Person.FISH_EDITOR, REASON))
                .isInstanceOf(FreshProofMissing.class);
        assertThat(kept(Person.FISH_ADMINISTRATOR, Person.FISH_EDITOR).passkeys())
                .isEqualTo(1);
    }

    private FactorReset reset(Person keeper, Person owner, String reason) {
        var account = id(owner);
        return ActAs.person(keeper, () -> resets.reset(account, reason));
    }

    private KeptFactors kept(Person keeper, Person owner) {
        var account = id(owner);
        return ActAs.person(keeper, () -> resets.ofAccount(account));
    }

    private static long count(String sql) {
        return PortalDatabase.started()
                .owner()
                .sql(sql)
                .param(id(Person.FISH_EDITOR))
                .query(Long.class)
                .single();
    }

    private static long id(Person person) {
        return person.account().accountId();
    }
}
