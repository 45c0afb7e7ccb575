package vn.gov.cantho.check.portal.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.units.UnitFlaw.Problem;

@PortalTest
final class UnitServiceIT {

    @Autowired
    private UnitService units;

    @Autowired
    private MediaService media;

    @Autowired
    private AuditService trail;

    @Test
    void rename_byCity_isSeenAndInTheTrail() {
        var unit = newUnit("SO-TEN-CU", "Sở Tên Cũ");

        var outcome =
                ActAs.person(Person.CITY_OFFICER, () -> units.rename(unit, "Sở Tên Mới", "Department of New Names"));

        assertThat(outcome).isEqualTo(new UnitSaving.Saved(unit.id()));
        assertThat(found(unit.id()).name()).isEqualTo("Sở Tên Mới");
        assertThat(ActAs.person(
                        Person.CITY_OFFICER,
                        () -> trail.history(new AuditSubject("UNIT", unit.id()), new ListQuery("", List.of(), 0, 10))))
                .extracting(AuditEntry::action)
                .contains("UNIT_RENAMED");
    }

    @Test
    void rename_ofAnOlderVersion_isOvertaken() {
        var unit = newUnit("SO-HAI-NGUOI", "Sở Hai Người");
        ActAs.person(Person.CITY_OFFICER, () -> units.rename(unit, "Sở Người Thứ Nhất", ""));

        var outcome = ActAs.person(Person.CITY_OFFICER, () -> units.rename(unit, "Sở Người Thứ Hai", ""));

        assertThat(outcome).isInstanceOf(UnitSaving.Overtaken.class);
        assertThat(found(unit.id()).name()).isEqualTo("Sở Người Thứ Nhất");
    }

    @Test
    void rename_toNothing_namesTheFlawAndChangesNothing() {
        var unit = newUnit("SO-KHONG-TEN", "Sở Có Tên");

        var outcome = ActAs.person(Person.CITY_OFFICER, () -> units.rename(unit, "", "x".repeat(500)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UnitSaving.Invalid.class,
                        invalid -> assertThat(invalid.flaws())
                                .extracting(UnitFlaw::problem)
                                .containsExactly(Problem.NAME_LENGTH, Problem.TEXT_TOO_LONG));
        assertThat(found(unit.id()).name()).isEqualTo("Sở Có Tên");
    }

    @Test
    void rename_byADepartment_isRefused() {
        var unit = newUnit("SO-CUA-TP", "Sở Của Thành Phố");

        assertThatThrownBy(
                        () -> ActAs.person(Person.AGRICULTURE_ADMINISTRATOR, () -> units.rename(unit, "Sở Tự Đặt", "")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void createAgency_byCity_keepsItsPredecessors() {
        var commune = new NewAgency(
                "X-MOI-1", "COMMUNE", "Xã Mới", "", Place.CITY.id(), List.of("Xã Cũ Một", "Xã Cũ Hai", "Xã Cũ Một"));

        var outcome = ActAs.person(Person.CITY_OFFICER, () -> units.createAgency(commune));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        UnitSaving.Saved.class,
                        saved -> assertThat(ActAs.person(Person.CITY_VIEWER, () -> units.predecessors(saved.unitId())))
                                .containsExactlyInAnyOrder("Xã Cũ Hai", "Xã Cũ Một"));
    }

    @Test
    void createAgency_ofAClosedType_isInvalid() {
        var district = new NewAgency("Q-CU", "DISTRICT", "Quận Cũ", "", Place.CITY.id(), List.of());

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> units.createAgency(district)))
                .isEqualTo(new UnitSaving.Invalid(List.of(new UnitFlaw(UnitFlaw.Field.TYPE, Problem.TYPE_CLOSED))));
    }

    @Test
    void createAgency_belowADepartmentWithoutARequest_isInvalidAndRefusedByTheDatabase() {
        var below = new NewAgency(
                "CC-KHONG-VB", "SUB_DEPARTMENT", "Chi cục Không Văn Bản", "", Place.AGRICULTURE.id(), List.of());

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> units.createAgency(below)))
                .isEqualTo(new UnitSaving.Invalid(
                        List.of(new UnitFlaw(UnitFlaw.Field.REQUEST_NUMBER, Problem.REQUEST_MISSING))));
        assertThatThrownBy(() -> PortalDatabase.started()
                        .owner()
                        .sql(
                                "INSERT INTO portal.unit (code, type, name, parent_id) VALUES ('CC-SQL', 'SUB_DEPARTMENT', 'Chi cục', ?)")
                        .param(Place.AGRICULTURE.id())
                        .update())
                .hasMessageContaining("7.2");
    }

    @Test
    void createAgency_belowADepartmentOnItsRequest_isSavedWithTheRequest() {
        var pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
        var kept = ActAs.person(
                Person.CITY_OFFICER, () -> media.store(pdf.getBytes(StandardCharsets.ISO_8859_1), "de-nghi.pdf"));
        var scan = ((StoredMedia.Stored) kept).ref().sha256();
        var request = new WrittenRequest(
                "45/SNNMT", Optional.of(LocalDate.of(2026, 11, 2)), "Sở Nông nghiệp và Môi trường", Optional.of(scan));
        var below = new NewAgency(
                "CC-CO-VB",
                "SUB_DEPARTMENT",
                "Chi cục Có Văn Bản",
                "",
                Place.AGRICULTURE.id(),
                List.of(),
                Optional.of(request));

        var saving = ActAs.person(Person.CITY_OFFICER, () -> units.createAgency(below));

        assertThat(saving).isInstanceOf(UnitSaving.Saved.class);
        var id = ((UnitSaving.Saved) saving).unitId();
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> units.request(id))).contains(request);
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> units.request(id))).isEmpty();
    }

    @Test
    void createAgency_departmentOfANameThatIsThere_isInvalid() {
        newUnit("SO-DUY-NHAT", "Sở Duy Nhất");
        var again = new NewAgency("SO-DUY-NHAT-2", "DEPARTMENT", "sở duy nhất", "", Place.CITY.id(), List.of());

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> units.createAgency(again)))
                .isEqualTo(new UnitSaving.Invalid(List.of(new UnitFlaw(UnitFlaw.Field.NAME, Problem.NAME_TAKEN))));
    }

    @Test
    void everyInstallation_hasTheCommunesAndTheFormerDistricts() {
        var owner = PortalDatabase.started().owner();

        assertThat(owner.sql("SELECT count(*) FROM portal.unit WHERE type = 'COMMUNE' AND code ~ '^[0-9]{5}$'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(103);
        assertThat(owner.sql("""
                        SELECT count(*) FROM portal.unit u WHERE u.type = 'DISTRICT' AND u.state = 'CLOSED'
                           AND EXISTS (SELECT FROM portal.unit_succession s WHERE s.former_id = u.id)
                        """).query(Integer.class).single()).isEqualTo(9);
    }

    private Unit newUnit(String code, String name) {
        var city = ActAs.person(Person.CITY_OFFICER, () -> units.findId("CITY")).orElseThrow();
        var agency = new NewAgency(code, "DEPARTMENT", name, "", city, List.of());
        var saving = ActAs.person(Person.CITY_OFFICER, () -> units.createAgency(agency));
        return found(((UnitSaving.Saved) saving).unitId());
    }

    private Unit found(long id) {
        return ActAs.person(Person.CITY_OFFICER, () -> units.findUnit(id)).orElseThrow();
    }
}
