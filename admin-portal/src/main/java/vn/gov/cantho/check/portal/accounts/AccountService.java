package vn.gov.cantho.check.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.accounts.AccountFlaw.Field;
import vn.gov.cantho.check.portal.accounts.AccountFlaw.Problem;
import vn.gov.cantho.check.portal.activations.LinkDesk;
import vn.gov.cantho.check.portal.activations.LinkPurpose;
import vn.gov.cantho.check.portal.activations.LinkTarget;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.FreshProof;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.security.SignInRecord;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitService;

/**
 * Accounts of people. An administrator keeps those of the own unit; only the city's administrators make accounts for
 * other units and lock them.
 */
@Service
@PreAuthorize(AccountService.MAY_SEE)
@Transactional(readOnly = true)
public class AccountService implements ListSource<Account> {

    /** Who may look at accounts in reach. */
    public static final String MAY_SEE = "hasAuthority('" + Authorities.ADMINISTERS_ACCOUNTS + "')";

    public static final String SUBJECT_KIND = "ACCOUNT";

    private final AccountRepository accounts;
    private final UnitService units;
    private final SignInDirectory directory;
    private final LinkDesk links;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final FreshProof proof;

    AccountService(
            AccountRepository accounts,
            UnitService units,
            SignInDirectory directory,
            LinkDesk links,
            CurrentAccount current,
            AuditTrail audit,
            ApplicationEventPublisher events,
            FreshProof proof) {
        this.accounts = accounts;
        this.units = units;
        this.directory = directory;
        this.links = links;
        this.current = current;
        this.audit = audit;
        this.events = events;
        this.proof = proof;
    }

    @Override
    public List<Account> find(ListQuery query) {
        return accounts.find(query);
    }

    @Override
    public int count(ListQuery query) {
        return accounts.count(query);
    }

    /** The account as it would act after a sign-in; for programs that act without one. */
    @PreAuthorize("permitAll()")
    public Optional<ActingAccount> actingAccount(String username) {
        return directory.findForSignIn(username).filter(SignInRecord::open).map(SignInRecord::account);
    }

    /**
     * Makes an account that nobody can sign in with until its owner has chosen a password by a link, which is made when it
     * is handed over (Điều 6.3.c).
     */
    @Transactional
    public AccountCreation createAwaitingActivation(NewAccount account) {
        proof.require();
        var flaws = flaws(account);
        if (!flaws.isEmpty()) {
            return new AccountCreation.Invalid(flaws);
        }
        requireKeeperOf(account.unitId());
        var id = accounts.insert(account);
        if (id.isEmpty()) {
            return new AccountCreation.Invalid(List.of(taken(account)));
        }
        var after = Map.of("username", account.username(), "roles", text(account.roles()));
        record("ACCOUNT_CREATED", id.get(), account.unitId(), Map.of(), after);
        return new AccountCreation.Created(id.get());
    }

    /**
     * Makes a link by which the owner of an account chooses its password, once and within a day; it is shown this once. The
     * one before is of no use from now on. Besides who keeps the account, an agency does so for the first administrator of
     * its establishments, whom it hands the account over to (Điều 9.1.b.4). Nobody does so for themselves.
     */
    @Transactional
    public LinkMaking activationLink(long accountId) {
        proof.require();
        var account =
                accounts.find(accountId).orElseThrow(() -> new AccessDeniedException("the account is out of reach"));
        if (!isKept(account) && !isHandedOver(account)) {
            throw new AccessDeniedException("only who keeps an account makes links for it");
        }
        if (isOwn(account)) {
            return new LinkMaking.Refused(Problem.OWN_LINK);
        }
        if (account.state() == AccountState.LOCKED) {
            return new LinkMaking.Refused(Problem.LOCKED);
        }
        var purpose = account.awaiting() ? LinkPurpose.ACTIVATION : LinkPurpose.RECOVERY;
        var link =
                links.make(target(account), purpose, Optional.of(current.get().accountId()));
        record("ACCOUNT_LINK_MADE", accountId, account.unitId(), Map.of(), Map.of("purpose", purpose.name()));
        return new LinkMaking.Made(link);
    }

    /** The account, when the reader keeps it. */
    public Optional<Account> findKept(long accountId) {
        return accounts.find(accountId).filter(this::isKept);
    }

    /** Gives an account other roles. Nobody takes their own administration away. */
    @Transactional
    public AccountChange changeRoles(Account shown, Set<Role> roles) {
        proof.require();
        requireKeeperOf(shown.unitId());
        if (roles.isEmpty()) {
            return new AccountChange.Refused(Problem.ROLES_MISSING);
        }
        if (isOwn(shown) && !roles.contains(Role.ADMINISTRATOR)) {
            return new AccountChange.Refused(Problem.OWN_ADMINISTRATION);
        }
        if (!accounts.changeRoles(shown.id(), roles, shown.version())) {
            return new AccountChange.Overtaken();
        }
        var before = Map.of("roles", text(shown.roles()));
        record("ACCOUNT_ROLES_CHANGED", shown.id(), shown.unitId(), before, Map.of("roles", text(roles)));
        return new AccountChange.Done();
    }

    /** Locks an account: it cannot sign in, and whoever is signed in with it is shown out. Nobody locks their own. */
    @Transactional
    public AccountChange lock(Account shown) {
        if (isOwn(shown)) {
            return new AccountChange.Refused(Problem.OWN_ADMINISTRATION);
        }
        var change = changeState(shown, AccountState.LOCKED, "ACCOUNT_LOCKED");
        if (change instanceof AccountChange.Done) {
            events.publishEvent(
                    new AccountLocked(shown.id(), shown.unitId(), shown.displayName(), shown.version() + 1));
        }
        return change;
    }

    @Transactional
    public AccountChange unlock(Account shown) {
        proof.require();
        return accounts.hasOtherOfPerson(shown.id())
                ? new AccountChange.Refused(Problem.PERSON_HAS_ACCOUNT)
                : changeState(shown, AccountState.ACTIVE, "ACCOUNT_UNLOCKED");
    }

    private AccountChange changeState(Account shown, AccountState state, String action) {
        requireKeeperOf(shown.unitId());
        if (!accounts.changeState(shown.id(), state, shown.version())) {
            return new AccountChange.Overtaken();
        }
        var before = Map.of("state", shown.state().name());
        record(action, shown.id(), shown.unitId(), before, Map.of("state", state.name()));
        return new AccountChange.Done();
    }

    private List<AccountFlaw> flaws(NewAccount account) {
        var flaws = new ArrayList<AccountFlaw>();
        if (units.findUnit(account.unitId()).isEmpty()) {
            flaws.add(new AccountFlaw(Field.UNIT, Problem.UNIT_MISSING));
        }
        if (!account.username().matches("[a-z0-9_.-]{3,60}")) {
            flaws.add(new AccountFlaw(Field.USERNAME, Problem.USERNAME_FORM));
        }
        var name = account.displayName();
        var nameLength = name.codePointCount(0, name.length());
        if (nameLength < 2 || nameLength > 100) {
            flaws.add(new AccountFlaw(Field.DISPLAY_NAME, Problem.NAME_LENGTH));
        }
        if (account.roles().isEmpty()) {
            flaws.add(new AccountFlaw(Field.ROLES, Problem.ROLES_MISSING));
        }
        if (PersonMark.of(account.contact()).isEmpty()) {
            flaws.add(new AccountFlaw(Field.CONTACT, Problem.CONTACT_FORM));
        }
        return flaws;
    }

    /** Whose account stands in the way, in whatever unit: one of the same name, else one of the same person. */
    private AccountFlaw taken(NewAccount account) {
        return directory.findForSignIn(account.username()).isPresent()
                ? new AccountFlaw(Field.USERNAME, Problem.USERNAME_TAKEN)
                : new AccountFlaw(Field.CONTACT, Problem.PERSON_HAS_ACCOUNT);
    }

    private void requireKeeperOf(long unitId) {
        if (!isKeeperOf(unitId)) {
            throw new AccessDeniedException("only the city keeps accounts of other units");
        }
    }

    private boolean isKeeperOf(long unitId) {
        var keeper = current.get();
        return keeper.unitId() == unitId || keeper.unitType().equals("CITY");
    }

    private boolean isKept(Account account) {
        return isKeeperOf(account.unitId());
    }

    private boolean isHandedOver(Account account) {
        var managed = units.findUnit(account.unitId())
                .filter(unit -> unit.type().equals("ESTABLISHMENT"))
                .flatMap(Unit::parentId)
                .filter(parent -> parent == current.get().unitId());
        return managed.isPresent() && accounts.isFirstAdministrator(account);
    }

    private static LinkTarget target(Account account) {
        return new LinkTarget(
                account.id(), account.unitId(), account.username(), account.displayName(), account.unitName());
    }

    private boolean isOwn(Account shown) {
        return shown.id() == current.get().accountId();
    }

    private void record(String action, long id, long unitId, Map<String, String> before, Map<String, String> after) {
        audit.record(action, new AuditSubject(SUBJECT_KIND, id), unitId, before, after);
    }

    private static String text(Set<Role> roles) {
        return String.join(", ", roles.stream().map(Role::name).sorted().toList());
    }
}
