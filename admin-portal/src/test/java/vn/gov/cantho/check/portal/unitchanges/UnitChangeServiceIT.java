package vn.gov.cantho.check.portal.unitchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.establishments.Establishment;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.FunctionRight;
import vn.gov.cantho.check.portal.security.PasswordInUse;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.unitchanges.ChangeFlaw.Problem;
import vn.gov.cantho.check.portal.units.Unit;
import vn.gov.cantho.check.portal.units.UnitService;
import vn.gov.cantho.check.portal.units.UnitState;

/** Units that end, with what stands below them and what is open; each test with units of its own. */
@PortalTest
final class UnitChangeServiceIT {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final JdbcClient owner = PortalDatabase.started().owner();

    @Autowired
    private UnitChangeService changes;

    @Autowired
    private DueChanges due;

    @Autowired
    private UnitService units;

    @Autowired
    private EstablishmentService establishments;

    @Autowired
    private AccountService accounts;

    @Autowired
    private AuditService trail;

    @Test
    void merge_ofToday_movesEstablishmentsOpenReportsAndAccounts() {
        var former = department("Sở Nhập");
        var successor = department("Sở Nhận");
        var establishment = establishment(former, Place.THOT_NOT.id());
        var open = report(former, establishment, "IN_PROGRESS");
        var closed = report(former, establishment, "CLOSED");
        var username = account(former);
        assertThat(seen(successor, establishment)).isEmpty();

        assertThat(plan(ChangeKind.MERGE, former, List.of(successor), Map.of(), AccountsGo.MOVE, today))
                .isInstanceOf(ChangePlanning.Done.class);

        assertThat(seen(successor, establishment)).isPresent();
        assertThat(unitOf(open)).isEqualTo(successor);
        assertThat(unitOf(closed)).as("what is closed keeps its agency").isEqualTo(former);
        assertThat(accounts.actingAccount(username)).map(ActingAccount::unitId).contains(successor);
        assertThat(unit(former).state()).isEqualTo(UnitState.CLOSED);
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> changes.successors(former)))
                .extracting(choice -> choice.id())
                .containsExactly(successor);
    }

    @Test
    void dissolve_withLockedAccounts_letsNobodySignInForIt() {
        var former = department("Sở Giải Thể");
        var username = account(former);
        assertThat(accounts.actingAccount(username)).isPresent();

        plan(ChangeKind.DISSOLVE, former, List.of(department("Sở Thay")), Map.of(), AccountsGo.LOCK, today);

        assertThat(accounts.actingAccount(username)).isEmpty();
    }

    @Test
    void split_sendsEachPartWhereItWasNamedAndTheRestToTheFirst() {
        var former = commune("Xã Lớn");
        var first = commune("Xã Một");
        var second = commune("Xã Hai");
        var named = establishment(Place.AGRICULTURE.id(), former);
        var unnamed = establishment(Place.AGRICULTURE.id(), former);
        var report = report(former, named, "RECEIVED");

        plan(ChangeKind.SPLIT, former, List.of(first, second), Map.of(named, second), AccountsGo.MOVE, today);

        assertThat(seen(second, named)).isPresent();
        assertThat(seen(first, named)).isEmpty();
        assertThat(seen(first, unnamed)).isPresent();
        assertThat(unitOf(report)).isEqualTo(second);
        assertThat(unit(named).parentId()).as("its agency stays").contains(Place.AGRICULTURE.id());
    }

    @Test
    void plan_forTomorrow_changesNothingUntilItsDayAndCanBeCancelled() {
        var former = department("Sở Ngày Mai");
        var successor = department("Sở Chờ");

        var outcome =
                plan(ChangeKind.DISSOLVE, former, List.of(successor), Map.of(), AccountsGo.MOVE, today.plusDays(1));
        due.carryOutAll();

        assertThat(outcome).isInstanceOf(ChangePlanning.Planned.class);
        assertThat(unit(former).state()).isEqualTo(UnitState.ACTIVE);
        var id = ((ChangePlanning.Planned) outcome).id();
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> changes.cancel(id))).isTrue();
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> changes.cancel(id))).isFalse();
    }

    @Test
    void carryOutAll_onItsDay_doesItOnce() {
        var former = department("Sở Đến Ngày");
        var successor = department("Sở Nhận Đúng Ngày");
        var establishment = establishment(former, Place.THOT_NOT.id());
        plan(ChangeKind.DISSOLVE, former, List.of(successor), Map.of(), AccountsGo.MOVE, today.plusDays(1));
        dayComes(former);

        assertThat(due.carryOutAll()).isEqualTo(1);
        assertThat(due.carryOutAll()).isZero();

        assertThat(unit(former).state()).isEqualTo(UnitState.CLOSED);
        assertThat(seen(successor, establishment)).isPresent();
    }

    @Test
    void carryOutAll_whereASuccessorEndedMeanwhile_keepsNoOtherFromBeingDone() {
        var stuck = department("Sở Mắc");
        var gone = department("Sở Đã Hết");
        establishment(stuck, Place.THOT_NOT.id());
        plan(ChangeKind.DISSOLVE, stuck, List.of(gone), Map.of(), AccountsGo.MOVE, today.plusDays(1));
        var other = department("Sở Khác");
        plan(
                ChangeKind.DISSOLVE,
                other,
                List.of(department("Sở Nhận Khác")),
                Map.of(),
                AccountsGo.MOVE,
                today.plusDays(2));
        dayComes(stuck);
        dayComes(other);
        owner.sql("UPDATE portal.unit SET state = 'CLOSED', valid_to = CURRENT_DATE WHERE id = ?")
                .param(gone)
                .update();

        assertThat(due.carryOutAll()).isEqualTo(1);

        assertThat(unit(stuck).state()).isEqualTo(UnitState.ACTIVE);
        assertThat(unit(other).state()).isEqualTo(UnitState.CLOSED);
        owner.sql("UPDATE portal.unit_change SET state = 'CANCELLED', settled_at = now() WHERE state = 'PLANNED'")
                .update();
    }

    @Test
    void rename_keepsTheOldNameInWhatWasDoneBefore() {
        var unit = department("Sở Tên Xưa");
        var person = person(unit);
        var subject = new AuditSubject("UNIT", unit);
        Acting.run(person, () -> recordSomething(unit));

        var outcome = ActAs.person(
                Person.CITY_OFFICER,
                () -> changes.plan(new NewUnitChange(
                        ChangeKind.RENAME,
                        List.of(unit),
                        List.of(),
                        Map.of(),
                        "Sở Tên Nay",
                        "",
                        Optional.empty(),
                        Optional.of(today),
                        "01/QĐ",
                        Optional.of(today),
                        "UBND thành phố")));
        Acting.run(person, () -> recordSomething(unit));

        assertThat(outcome).isInstanceOf(ChangePlanning.Done.class);
        assertThat(unit(unit).name()).isEqualTo("Sở Tên Nay");
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> trail.history(subject, new ListQuery("", List.of(), 0, 20))))
                .filteredOn(entry -> entry.action().equals("TRIED"))
                .extracting(AuditEntry::unitName)
                .containsExactly("Sở Tên Nay", "Sở Tên Xưa");
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> changes.names(unit)))
                .extracting(FormerName::name)
                .containsExactly("Sở Tên Nay", "Sở Tên Xưa");
    }

    @Test
    void plan_thatCannotBe_namesWhy() {
        var former = department("Sở Sai");
        var below = unit("DEPARTMENT", "Ban Sai", former);
        assertThat(problems(plan(ChangeKind.DISSOLVE, former, List.of(below), Map.of(), AccountsGo.MOVE, today)))
                .containsExactly(Problem.SUCCESSOR_BELOW);
        assertThat(problems(
                        plan(ChangeKind.DISSOLVE, Place.CITY.id(), List.of(former), Map.of(), AccountsGo.MOVE, today)))
                .contains(Problem.UNIT_HAS_NO_END);
        assertThat(problems(plan(
                        ChangeKind.DISSOLVE, commune("Xã Sai"), List.of(former), Map.of(), AccountsGo.MOVE, today)))
                .containsExactly(Problem.SUCCESSOR_NO_COMMUNE);
        assertThat(problems(
                        plan(ChangeKind.SPLIT, former, List.of(Place.TRADE.id()), Map.of(), AccountsGo.MOVE, today)))
                .containsExactly(Problem.SUCCESSORS_TOO_FEW);
    }

    @Test
    void plan_byADepartment_isRefused() {
        assertThatThrownBy(() -> ActAs.person(
                        Person.AGRICULTURE_ADMINISTRATOR,
                        () -> changes.plan(
                                change(ChangeKind.DISSOLVE, 1, List.of(2L), Map.of(), AccountsGo.MOVE, today))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void preview_countsWhatWillMove() {
        var former = department("Sở Xem Trước");
        var establishment = establishment(former, Place.THOT_NOT.id());
        report(former, establishment, "RECEIVED");
        account(former);

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> changes.preview(List.of(former)))
                        .counts())
                .containsEntry("establishments", 1)
                .containsEntry("units", 0)
                .containsEntry("reports", 1)
                .containsEntry("accounts", 1);
    }

    private ChangePlanning plan(
            ChangeKind kind,
            long former,
            List<Long> successors,
            Map<Long, Long> parts,
            AccountsGo accountsGo,
            LocalDate on) {
        return ActAs.person(
                Person.CITY_OFFICER, () -> changes.plan(change(kind, former, successors, parts, accountsGo, on)));
    }

    private NewUnitChange change(
            ChangeKind kind,
            long former,
            List<Long> successors,
            Map<Long, Long> parts,
            AccountsGo accountsGo,
            LocalDate on) {
        return new NewUnitChange(
                kind,
                List.of(former),
                successors,
                parts,
                "",
                "",
                Optional.of(accountsGo),
                Optional.of(on),
                "12/2026/QĐ",
                Optional.of(today),
                "Ủy ban nhân dân thành phố");
    }

    private static List<Problem> problems(ChangePlanning outcome) {
        return outcome instanceof ChangePlanning.Invalid(var flaws)
                ? flaws.stream().map(ChangeFlaw::problem).toList()
                : List.of();
    }

    private Optional<Establishment> seen(long unit, long establishment) {
        return Acting.as(person(unit), () -> establishments.findOne(establishment));
    }

    /** Somebody of a unit who may look at establishments. */
    private ActingAccount person(long unit) {
        var base = Person.TRADE_EDITOR.account();
        return new ActingAccount(
                base.accountId(),
                base.username(),
                base.displayName(),
                unit,
                "Đơn vị thử",
                "DEPARTMENT",
                Set.of(Role.EDITOR),
                Set.of(new FunctionRight("ESTABLISHMENTS", Verb.USE)),
                Locale.of("vi"),
                PasswordInUse.of("x"));
    }

    private void recordSomething(long unit) {
        owner.sql("SELECT portal.append_audit(NULL, 'thu', ?, ?, 'TRIED', 'UNIT', ?, NULL, NULL)")
                .params(unit, unit, unit)
                .query(Long.class)
                .single();
    }

    private Unit unit(long id) {
        return ActAs.person(Person.CITY_OFFICER, () -> units.findUnit(id)).orElseThrow();
    }

    private void dayComes(long unit) {
        owner.sql("ALTER TABLE portal.unit_change DISABLE TRIGGER refuse_illegal_step")
                .update();
        owner.sql("""
                UPDATE portal.unit_change SET effective_on = portal.today()
                 WHERE id IN (SELECT change_id FROM portal.unit_change_move WHERE unit_id = ?)
                """).param(unit).update();
        owner.sql("ALTER TABLE portal.unit_change ENABLE TRIGGER refuse_illegal_step")
                .update();
    }

    private long department(String name) {
        return unit("DEPARTMENT", name, Place.CITY.id());
    }

    private long commune(String name) {
        return unit("COMMUNE", name, Place.CITY.id());
    }

    private long unit(String type, String name, long parent) {
        return owner.sql("INSERT INTO portal.unit (code, type, name, parent_id) VALUES (?, ?, ?, ?) RETURNING id")
                .params("UC-" + NEXT.incrementAndGet(), type, name, parent)
                .query(Long.class)
                .single();
    }

    private long establishment(long agency, long commune) {
        var id = owner.sql("""
                INSERT INTO portal.unit (code, type, name, parent_id, commune_id) VALUES (?, 'ESTABLISHMENT', 'Cơ sở chuyển', ?, ?) RETURNING id
                """)
                .params("UC-" + NEXT.incrementAndGet(), agency, commune)
                .query(Long.class)
                .single();
        owner.sql("INSERT INTO portal.establishment (unit_id, kind, address) VALUES (?, 'COOPERATIVE', 'Ấp 1, xã Thử')")
                .param(id)
                .update();
        return id;
    }

    private long report(long unit, long establishment, String state) {
        return owner.sql("""
                INSERT INTO intake.report (tracking_hash, language, problem, about_kind, about_text, description, establishment_id, unit_id, state, closed_at)
                VALUES (sha256(convert_to(?, 'UTF8')), 'vi', 'OTHER', 'NOTHING', '', 'Một phản ánh để thử', ?, ?, ?, CASE WHEN ? = 'CLOSED' THEN now() END)
                RETURNING id
                """)
                .params("uc" + NEXT.incrementAndGet(), establishment, unit, state, state)
                .query(Long.class)
                .single();
    }

    private long unitOf(long report) {
        return owner.sql("SELECT unit_id FROM intake.report WHERE id = ?")
                .param(report)
                .query(Long.class)
                .single();
    }

    private String account(long unit) {
        var username = "uc" + NEXT.incrementAndGet();
        owner.sql("""
                INSERT INTO portal.account (unit_id, username, display_name, password_hash, roles)
                SELECT ?, ?, 'Người thử', password_hash, '{ADMINISTRATOR}' FROM portal.account WHERE username = 'city_officer'
                """).params(unit, username).update();
        return username;
    }
}
