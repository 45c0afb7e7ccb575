package vn.gov.cantho.check.portal.denials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import vn.gov.cantho.check.portal.audit.AuditCriteria;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditSearch;
import vn.gov.cantho.check.portal.security.SignIn;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class RefusalRecorderIT {

    @Autowired
    private RefusalRecorder recorder;

    @Autowired
    private SignIn door;

    @Autowired
    private AuditSearch search;

    @Test
    void signIn_wrongPassword_isTakenDownForTheAdministratorsOfTheAccount() {
        refuse(Person.FRUIT_EDITOR.username());
        refuse(Person.FRUIT_EDITOR.username());
        recorder.writeAll();

        var entry = newest(Person.CITY_OFFICER, "SIGN_IN_REFUSED", "ACCOUNT");

        assertThat(entry.subject().id()).isEqualTo(Person.FRUIT_EDITOR.account().accountId());
        assertThat(entry.after()).isEqualTo(Map.of("reason", "wrong", "count", "2"));
        assertThat(entry.username()).isEqualTo("sign-in");
        assertThat(entry.roles()).isEmpty();
    }

    @Test
    void signIn_ofANameNobodyHas_isTakenDownWithoutTheName() {
        refuse("mat-khau-go-nham-o-day");
        recorder.writeAll();

        var entry = newest(Person.CITY_OFFICER, "SIGN_IN_REFUSED", "UNIT");

        assertThat(entry.after()).containsEntry("reason", "unknown");
        assertThat(entry.toString()).doesNotContain("mat-khau-go-nham-o-day");
    }

    @Test
    void call_thatTheRolesDoNotAllow_isTakenDownWithItsName() {
        ActAs.run(
                Person.FISH_VIEWER,
                () -> assertThatThrownBy(() -> search.find(AuditCriteria.ALL, 1, 1))
                        .isInstanceOf(AccessDeniedException.class));
        recorder.writeAll();

        var entry = newest(Person.FISH_ADMINISTRATOR, "ACCESS_DENIED", "ACCOUNT");

        assertThat(entry.username()).isEqualTo(Person.FISH_VIEWER.username());
        assertThat(entry.after()).isEqualTo(Map.of("what", "AuditSearch.find", "count", "1"));
    }

    private void refuse(String username) {
        assertThatThrownBy(() -> door.authenticate(
                        UsernamePasswordAuthenticationToken.unauthenticated(username, "not the password")))
                .isInstanceOf(BadCredentialsException.class);
    }

    private AuditEntry newest(Person reader, String action, String kind) {
        var criteria = new AuditCriteria(
                Optional.empty(),
                Optional.empty(),
                Optional.of(action),
                Optional.of(kind),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "");
        List<AuditEntry> found = ActAs.person(reader, () -> search.find(criteria, Long.MAX_VALUE, 1));
        return found.getFirst();
    }
}
