package vn.gov.cantho.check.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.crypto.password.PasswordEncoder;
import vn.gov.cantho.check.portal.accounts.AccountFlaw.Problem;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.Sort;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.PasswordChecks;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.security.SignInRecord;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.testing.TakenChecks;

@PortalTest
final class AccountServiceIT {

    private static final String CHOSEN = "phù sa bồi bãi Cồn Sơn";

    @Autowired
    private AccountService accounts;

    @Autowired
    private OwnAccountService own;

    @Autowired
    private FirstAdministrator first;

    @Autowired
    private SignInDirectory directory;

    @Autowired
    private AuditService trail;

    @Autowired
    private PasswordEncoder encoder;

    @Autowired
    private PasswordChecks checks;

    @Test
    void createAccount_byCity_givesAPasswordThatOpensIt() {
        var created = created("moi.mot", Place.FISH_COOPERATIVE, Role.EDITOR);

        var record = directory.findForSignIn("moi.mot").orElseThrow();
        assertThat(encoder.matches(created.password(), record.passwordHash())).isTrue();
        assertThat(record.passwordHash()).startsWith("$argon2id$");
        assertThat(record.account().mayUse("PRODUCTS")).isTrue();
        assertThat(record.account().mayUse("APPROVALS")).isFalse();
        assertThat(actions(created.accountId())).containsExactly("ACCOUNT_CREATED");
    }

    @Test
    void createAccount_nameTakenByAnybody_saysSo() {
        var outcome = create(Person.FISH_ADMINISTRATOR, Person.FRUIT_EDITOR.username(), Place.FISH_COOPERATIVE);

        assertThat(outcome)
                .isEqualTo(new AccountCreation.Invalid(
                        List.of(new AccountFlaw(AccountFlaw.Field.USERNAME, Problem.USERNAME_TAKEN))));
    }

    @Test
    void createAccount_badInput_namesEveryFlaw() {
        var account = new NewAccount(0, "Ông A", "x", Set.of(), Locale.of("vi"), "không có");

        var outcome = ActAs.person(Person.CITY_OFFICER, () -> accounts.createAccount(account));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        AccountCreation.Invalid.class,
                        invalid -> assertThat(invalid.flaws())
                                .extracting(AccountFlaw::problem)
                                .containsExactly(
                                        Problem.UNIT_MISSING,
                                        Problem.USERNAME_FORM,
                                        Problem.NAME_LENGTH,
                                        Problem.ROLES_MISSING,
                                        Problem.CONTACT_FORM));
    }

    @Test
    void createAccount_departmentForItsEstablishment_isRefused() {
        assertThatThrownBy(() -> create(Person.AGRICULTURE_ADMINISTRATOR, "moi.hai", Place.FISH_COOPERATIVE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void createAccount_departmentForItself_isDone() {
        assertThat(create(Person.AGRICULTURE_ADMINISTRATOR, "moi.ba", Place.AGRICULTURE))
                .isInstanceOf(AccountCreation.Created.class);
    }

    @Test
    void find_withoutAdministration_isRefused() {
        assertThatThrownBy(() -> ActAs.person(Person.CITY_APPROVER, () -> accounts.find(ListQuery.first(10))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void find_ofEstablishment_seesItsOwnOnly() {
        var found = ActAs.person(Person.FISH_ADMINISTRATOR, () -> accounts.find(ListQuery.first(100)));

        assertThat(found).isNotEmpty().allMatch(account -> account.unitId() == Place.FISH_COOPERATIVE.id());
    }

    @Test
    void lock_anAccount_closesItsSignIn() {
        var id = created("moi.bon", Place.TRADE, Role.VIEWER).accountId();
        var shown = shown(id);

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.lock(shown)))
                .isEqualTo(new AccountChange.Done());

        assertThat(directory.findForSignIn("moi.bon").map(SignInRecord::open)).contains(false);
        assertThat(accounts.actingAccount("moi.bon")).isEmpty();
        assertThat(actions(id)).containsExactly("ACCOUNT_LOCKED", "ACCOUNT_CREATED");
    }

    @Test
    void change_ofAnOldVersion_isOvertaken() {
        var shown = shown(created("moi.nam", Place.TRADE, Role.VIEWER).accountId());
        ActAs.person(Person.CITY_OFFICER, () -> accounts.changeRoles(shown, Set.of(Role.EDITOR)));

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.lock(shown)))
                .isEqualTo(new AccountChange.Overtaken());
    }

    @Test
    void lock_ownAccount_isRefused() {
        var shown = shown(Person.CITY_OFFICER.account().accountId());

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.lock(shown)))
                .isEqualTo(new AccountChange.Refused(Problem.OWN_ADMINISTRATION));
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.changeRoles(shown, Set.of(Role.VIEWER))))
                .isEqualTo(new AccountChange.Refused(Problem.OWN_ADMINISTRATION));
    }

    @Test
    void changePassword_needsThePresentOneAndAGoodNewOne() {
        var created = created("moi.sau", Place.TRADE, Role.VIEWER);
        var acting = accounts.actingAccount("moi.sau").orElseThrow();

        assertThat(Acting.as(acting, () -> own.changePassword("wrong", "bến Ninh Kiều chiều mưa")))
                .isEqualTo(new PasswordChange.WrongPassword());
        assertThat(Acting.as(acting, () -> own.changePassword(created.password(), "password1234")))
                .isEqualTo(new PasswordChange.Refused(Problem.PASSWORD_COMMON));
        assertThat(Acting.as(acting, () -> own.changePassword(created.password(), created.password())))
                .isEqualTo(new PasswordChange.Refused(Problem.PASSWORD_SAME));
        assertThat(Acting.as(acting, () -> own.changePassword(created.password(), "bến Ninh Kiều chiều mưa")))
                .isInstanceOf(PasswordChange.Done.class);

        var hash = directory.findForSignIn("moi.sau").orElseThrow().passwordHash();
        assertThat(encoder.matches("bến Ninh Kiều chiều mưa", hash)).isTrue();
    }

    @Test
    void changePassword_whileTooManyPasswordsAreChecked_changesNothing() throws Exception {
        var created = created("moi.muoihai", Place.TRADE, Role.VIEWER);
        var acting = accounts.actingAccount("moi.muoihai").orElseThrow();

        try (var _ = new TakenChecks(checks)) {
            assertThat(Acting.as(acting, () -> own.changePassword(created.password(), CHOSEN)))
                    .isEqualTo(new PasswordChange.Busy());
        }

        var hash = directory.findForSignIn("moi.muoihai").orElseThrow().passwordHash();
        assertThat(encoder.matches(created.password(), hash)).isTrue();
    }

    @Test
    void choosePassword_withTheOneTimePassword_opensWhatTheRolesAllow() {
        var created = created("moi.tam", Place.CITY, Role.ADMINISTRATOR);
        var oneTime = accounts.actingAccount("moi.tam").orElseThrow();
        assertThat(shown(created.accountId()).passwordExpiresAt()).isPresent();
        assertThatThrownBy(() -> Acting.as(oneTime, () -> accounts.find(ListQuery.first(10))))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(Acting.as(oneTime, () -> own.choosePassword(created.password())))
                .isEqualTo(new PasswordChange.Refused(Problem.PASSWORD_SAME));
        var done = (PasswordChange.Done) Acting.as(oneTime, () -> own.choosePassword(CHOSEN));

        assertThat(done.account())
                .isEqualTo(accounts.actingAccount("moi.tam").orElseThrow())
                .matches(account -> !account.mustChoosePassword());
        assertThat(Acting.as(done.account(), () -> accounts.find(ListQuery.first(10))))
                .isNotEmpty();
        assertThat(shown(created.accountId()).passwordExpiresAt()).isEmpty();
        assertThat(actions(created.accountId())).containsExactly("ACCOUNT_PASSWORD_CHOSEN", "ACCOUNT_CREATED");
    }

    @Test
    void choosePassword_afterAnotherWasGiven_isRefused() {
        var created = created("moi.chin", Place.TRADE, Role.VIEWER);
        var before = accounts.actingAccount("moi.chin").orElseThrow();
        var shown = shown(created.accountId());
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.resetPassword(shown)))
                .isInstanceOf(AccountChange.NewPassword.class);

        assertThatThrownBy(() -> Acting.as(before, () -> own.choosePassword(CHOSEN)))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(accounts.actingAccount("moi.chin").orElseThrow().password()).isNotEqualTo(before.password());
    }

    @Test
    void choosePassword_withAnOwnPassword_isRefused() {
        assertThatThrownBy(() -> ActAs.person(Person.FISH_VIEWER, () -> own.choosePassword(CHOSEN)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void resetPassword_ofAnOwnOne_makesItOneTimeAgain() {
        var created = created("moi.muoi", Place.TRADE, Role.VIEWER);
        var oneTime = accounts.actingAccount("moi.muoi").orElseThrow();
        Acting.as(oneTime, () -> own.choosePassword(CHOSEN));
        var shown = shown(created.accountId());

        ActAs.person(Person.CITY_OFFICER, () -> accounts.resetPassword(shown));

        assertThat(accounts.actingAccount("moi.muoi").orElseThrow().mustChoosePassword())
                .isTrue();
        assertThat(actions(created.accountId()))
                .containsExactly("ACCOUNT_PASSWORD_RESET", "ACCOUNT_PASSWORD_CHOSEN", "ACCOUNT_CREATED");
    }

    @Test
    void resetPassword_ofOneself_isRefused() {
        var shown = shown(Person.CITY_OFFICER.account().accountId());

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.resetPassword(shown)))
                .isEqualTo(new AccountChange.Refused(Problem.OWN_PASSWORD));
    }

    @Test
    void find_sortedByState_putsPasswordsToBeChosenTogether() {
        created("moi.muoimot", Place.TRADE, Role.VIEWER);
        var byState = new ListQuery("", List.of(new Sort("state", true)), 0, 1_000);

        var found = ActAs.person(Person.CITY_OFFICER, () -> accounts.find(byState)).stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(account -> account.passwordExpiresAt().isPresent())
                .toList();

        assertThat(found).contains(true, false).isSorted();
    }

    @Test
    void language_chosen_isRememberedForTheNextSignIn() {
        created("moi.bay", Place.TRADE, Role.VIEWER);
        var acting = accounts.actingAccount("moi.bay").orElseThrow();

        Acting.run(acting, () -> own.remember(Locale.of("en")));

        assertThat(accounts.actingAccount("moi.bay").orElseThrow().language()).isEqualTo(Locale.of("en"));
    }

    @Test
    void firstAdministrator_whereThereAreAccounts_isNotMade() {
        assertThat(first.create("kẻ.lạ", "Kẻ lạ")).isEmpty();
        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT count(*) FROM portal.account WHERE username LIKE 'k%l%'")
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isZero();
    }

    @Test
    void createAccount_forAPersonWithAnAccountOfAnotherUnit_isRefused() {
        var first = (AccountCreation.Created) createFor("mot.nguoi.a", Place.TRADE, "0909 123 456");

        assertThat(createFor("mot.nguoi.b", Place.AGRICULTURE, "+84909123456"))
                .isEqualTo(new AccountCreation.Invalid(
                        List.of(new AccountFlaw(AccountFlaw.Field.CONTACT, Problem.PERSON_HAS_ACCOUNT))));

        ActAs.person(Person.CITY_OFFICER, () -> accounts.lock(shown(first.accountId())));
        assertThat(createFor("mot.nguoi.b", Place.AGRICULTURE, "0909123456"))
                .isInstanceOf(AccountCreation.Created.class);
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.unlock(shown(first.accountId()))))
                .isEqualTo(new AccountChange.Refused(Problem.PERSON_HAS_ACCOUNT));
    }

    private AccountCreation createFor(String username, Place place, String contact) {
        var account = new NewAccount(place.id(), username, "Một người", Set.of(Role.VIEWER), Locale.of("vi"), contact);
        return ActAs.person(Person.CITY_OFFICER, () -> accounts.createAccount(account));
    }

    private AccountCreation.Created created(String username, Place place, Role role) {
        var account = new NewAccount(
                place.id(), username, "Người mới", Set.of(role), Locale.of("vi"), username + "@example.invalid");
        return (AccountCreation.Created) ActAs.person(Person.CITY_OFFICER, () -> accounts.createAccount(account));
    }

    private AccountCreation create(Person keeper, String username, Place place) {
        var account = new NewAccount(
                place.id(), username, "Người mới", Set.of(Role.VIEWER), Locale.of("vi"), username + "@example.invalid");
        return ActAs.person(keeper, () -> accounts.createAccount(account));
    }

    private Account shown(long id) {
        return ActAs.person(Person.CITY_OFFICER, () -> accounts.find(ListQuery.first(1_000))).stream()
                .filter(account -> account.id() == id)
                .findFirst()
                .orElseThrow();
    }

    private List<String> actions(long accountId) {
        var subject = new AuditSubject(AccountService.SUBJECT_KIND, accountId);
        return ActAs.person(Person.CITY_OFFICER, () -> trail.history(subject, ListQuery.first(10))).stream()
                .map(AuditEntry::action)
                .toList();
    }
}
