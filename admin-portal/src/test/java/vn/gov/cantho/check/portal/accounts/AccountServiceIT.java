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
import vn.gov.cantho.check.portal.activations.AccountLink;
import vn.gov.cantho.check.portal.activations.ActivationService;
import vn.gov.cantho.check.portal.activations.LinkPurpose;
import vn.gov.cantho.check.portal.activations.LinkUse;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.Sort;
import vn.gov.cantho.check.portal.passwords.PasswordFlaw;
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
    private static final String ADDRESS = "192.0.2.7";

    @Autowired
    private AccountService accounts;

    @Autowired
    private ActivationService activations;

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
    void createAwaitingActivation_byCity_makesAnAccountThatNoPasswordOpens() {
        var id = created("moi.mot", Place.FISH_COOPERATIVE, Role.EDITOR);

        var record = directory.findForSignIn("moi.mot").orElseThrow();
        assertThat(record.passwordHash()).isEmpty();
        assertThat(record.account().mayUse("PRODUCTS")).isTrue();
        assertThat(record.account().mayUse("APPROVALS")).isFalse();
        assertThat(shown(id).awaiting()).isTrue();
        assertThat(actions(id)).containsExactly("ACCOUNT_CREATED");
    }

    @Test
    void createAwaitingActivation_nameTakenByAnybody_saysSo() {
        var outcome = create(Person.FISH_ADMINISTRATOR, Person.FRUIT_EDITOR.username(), Place.FISH_COOPERATIVE);

        assertThat(outcome)
                .isEqualTo(new AccountCreation.Invalid(
                        List.of(new AccountFlaw(AccountFlaw.Field.USERNAME, Problem.USERNAME_TAKEN))));
    }

    @Test
    void createAwaitingActivation_badInput_namesEveryFlaw() {
        var account = new NewAccount(0, "Ông A", "x", Set.of(), Locale.of("vi"), "không có");

        var outcome = ActAs.person(Person.CITY_OFFICER, () -> accounts.createAwaitingActivation(account));

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
    void createAwaitingActivation_departmentForItsEstablishment_isRefused() {
        assertThatThrownBy(() -> create(Person.AGRICULTURE_ADMINISTRATOR, "moi.hai", Place.FISH_COOPERATIVE))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void createAwaitingActivation_departmentForItself_isDone() {
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
        var id = created("moi.bon", Place.TRADE, Role.VIEWER);
        var shown = shown(id);

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.lock(shown)))
                .isEqualTo(new AccountChange.Done());

        assertThat(directory.findForSignIn("moi.bon").map(SignInRecord::open)).contains(false);
        assertThat(accounts.actingAccount("moi.bon")).isEmpty();
        assertThat(actions(id)).containsExactly("ACCOUNT_LOCKED", "ACCOUNT_CREATED");
    }

    @Test
    void change_ofAnOldVersion_isOvertaken() {
        var shown = shown(created("moi.nam", Place.TRADE, Role.VIEWER));
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
    void activationLink_used_letsItsOwnerIn() {
        var id = created("moi.hai.mot", Place.TRADE, Role.VIEWER);
        var link = link(Person.CITY_OFFICER, id);
        assertThat(link.owner().purpose()).isEqualTo(LinkPurpose.ACTIVATION);

        assertThat(activations.use(link.token(), CHOSEN, ADDRESS)).isInstanceOf(LinkUse.Done.class);

        assertThat(encoder.matches(CHOSEN, hash("moi.hai.mot"))).isTrue();
        assertThat(hash("moi.hai.mot")).startsWith("$argon2id$");
        assertThat(shown(id).awaiting()).isFalse();
        assertThat(actions(id)).containsExactly("ACCOUNT_ACTIVATED", "ACCOUNT_LINK_MADE", "ACCOUNT_CREATED");
    }

    @Test
    void activationLink_ofAnAccountWithAPassword_isForRecoveryAndLeavesThePasswordUntilItIsUsed() {
        var id = activated("moi.hai.hai");

        var link = link(Person.CITY_OFFICER, id);

        assertThat(link.owner().purpose()).isEqualTo(LinkPurpose.RECOVERY);
        assertThat(encoder.matches(CHOSEN, hash("moi.hai.hai"))).isTrue();
        activations.use(link.token(), CHOSEN + " nữa", ADDRESS);
        assertThat(encoder.matches(CHOSEN, hash("moi.hai.hai"))).isFalse();
        assertThat(actions(id)).startsWith("ACCOUNT_RECOVERED", "ACCOUNT_LINK_MADE");
    }

    @Test
    void activationLink_forOneself_isRefused() {
        var own = Person.CITY_OFFICER.account().accountId();

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.activationLink(own)))
                .isEqualTo(new LinkMaking.Refused(Problem.OWN_LINK));
    }

    @Test
    void activationLink_forALockedAccount_isRefused() {
        var id = created("moi.hai.ba", Place.TRADE, Role.VIEWER);
        var shown = shown(id);
        ActAs.person(Person.CITY_OFFICER, () -> accounts.lock(shown));

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> accounts.activationLink(id)))
                .isEqualTo(new LinkMaking.Refused(Problem.LOCKED));
    }

    @Test
    void activationLink_byTheManagingAgency_isForTheFirstAdministratorOfItsEstablishmentOnly() {
        var first = Person.FISH_ADMINISTRATOR.account().accountId();
        var other = Person.FISH_EDITOR.account().accountId();
        var foreign = Person.FRUIT_EDITOR.account().accountId();

        assertThat(link(Person.AGRICULTURE_ADMINISTRATOR, first).owner().accountId())
                .isEqualTo(first);
        assertThatThrownBy(() -> link(Person.AGRICULTURE_ADMINISTRATOR, other))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> link(Person.AGRICULTURE_ADMINISTRATOR, foreign))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void changePassword_needsThePresentOneAndAGoodNewOne() {
        activated("moi.sau");
        var acting = accounts.actingAccount("moi.sau").orElseThrow();

        assertThat(Acting.as(acting, () -> own.changePassword("wrong", "bến Ninh Kiều chiều mưa")))
                .isEqualTo(new PasswordChange.WrongPassword());
        assertThat(Acting.as(acting, () -> own.changePassword(CHOSEN, "password12345678")))
                .isEqualTo(new PasswordChange.Refused(PasswordFlaw.COMMON));
        assertThat(Acting.as(acting, () -> own.changePassword(CHOSEN, CHOSEN)))
                .isEqualTo(new PasswordChange.Refused(PasswordFlaw.SAME));
        assertThat(Acting.as(acting, () -> own.changePassword(CHOSEN, "bến Ninh Kiều chiều mưa")))
                .isInstanceOf(PasswordChange.Done.class);

        assertThat(encoder.matches("bến Ninh Kiều chiều mưa", hash("moi.sau"))).isTrue();
    }

    @Test
    void changePassword_whileTooManyPasswordsAreChecked_changesNothing() throws Exception {
        activated("moi.muoihai");
        var acting = accounts.actingAccount("moi.muoihai").orElseThrow();

        try (var _ = new TakenChecks(checks)) {
            assertThat(Acting.as(acting, () -> own.changePassword(CHOSEN, CHOSEN + " nữa")))
                    .isEqualTo(new PasswordChange.Busy());
        }

        assertThat(encoder.matches(CHOSEN, hash("moi.muoihai"))).isTrue();
    }

    @Test
    void find_sortedByState_putsPasswordsToBeChosenTogether() {
        created("moi.muoimot", Place.TRADE, Role.VIEWER);
        var byState = new ListQuery("", List.of(new Sort("state", true)), 0, 1_000);

        var found = ActAs.person(Person.CITY_OFFICER, () -> accounts.find(byState)).stream()
                .filter(account -> account.state() == AccountState.ACTIVE)
                .map(Account::awaiting)
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
    void createAwaitingActivation_forAPersonWithAnAccountOfAnotherUnit_isRefused() {
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
        return ActAs.person(Person.CITY_OFFICER, () -> accounts.createAwaitingActivation(account));
    }

    private long created(String username, Place place, Role role) {
        var account = new NewAccount(
                place.id(), username, "Người mới", Set.of(role), Locale.of("vi"), username + "@example.invalid");
        var made = ActAs.person(Person.CITY_OFFICER, () -> accounts.createAwaitingActivation(account));
        return ((AccountCreation.Created) made).accountId();
    }

    /** An account whose owner has chosen {@link #CHOSEN}. */
    private long activated(String username) {
        var id = created(username, Place.TRADE, Role.VIEWER);
        assertThat(activations.use(link(Person.CITY_OFFICER, id).token(), CHOSEN, ADDRESS))
                .isInstanceOf(LinkUse.Done.class);
        return id;
    }

    private AccountLink link(Person keeper, long accountId) {
        return ((LinkMaking.Made) ActAs.person(keeper, () -> accounts.activationLink(accountId))).link();
    }

    private String hash(String username) {
        return directory.findForSignIn(username).orElseThrow().passwordHash().orElseThrow();
    }

    private AccountCreation create(Person keeper, String username, Place place) {
        var account = new NewAccount(
                place.id(), username, "Người mới", Set.of(Role.VIEWER), Locale.of("vi"), username + "@example.invalid");
        return ActAs.person(keeper, () -> accounts.createAwaitingActivation(account));
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
