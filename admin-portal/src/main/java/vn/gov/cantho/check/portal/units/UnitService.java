package vn.gov.cantho.check.portal.units;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** The tree of units. Everybody signed in may look: names and places of units are public; only the city changes it. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
@Transactional(readOnly = true)
public class UnitService implements ListSource<Unit> {

    /** Who may make and rename units: administrators of the city. */
    public static final String MAY_MAKE_UNITS = Authorities.CITY_ADMINISTERS;

    static final String SUBJECT_KIND = "UNIT";
    private static final int CHOICES_MAX = 200;

    private final UnitRepository units;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final CurrentAccount current;
    private final AuditTrail audit;
    private final InstantSource clock;

    UnitService(UnitRepository units, CurrentAccount current, AuditTrail audit, InstantSource clock) {
        this.units = units;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
    }

    /** Units of the administration, by level and name; establishments have their own list. */
    @Override
    public List<Unit> find(ListQuery query) {
        return units.findAgencies(query);
    }

    @Override
    public int count(ListQuery query) {
        return units.countAgencies(query);
    }

    public Optional<Unit> findUnit(long id) {
        return units.find(id);
    }

    /** The id of the unit with a code. */
    public Optional<Long> findId(String code) {
        return units.findId(code);
    }

    /** The units that a unit was formed from. */
    public List<String> predecessors(long id) {
        return units.predecessors(id);
    }

    /** At most 200 open units of a type whose code or name contains the text. */
    public List<UnitChoice> choices(String type, String text) {
        return units.choices(List.of(type), new ListQuery(text, List.of(), 0, CHOICES_MAX));
    }

    /** The same for every unit of the administration that may be in charge of an establishment. */
    public List<UnitChoice> agencyChoices(String text) {
        return units.choices(
                List.of("CITY", "DEPARTMENT", "SUB_DEPARTMENT"), new ListQuery(text, List.of(), 0, CHOICES_MAX));
    }

    /** The same for every unit, establishments too. */
    public List<UnitChoice> anyChoices(String text) {
        return units.choices(
                units.openTypes().stream().map(UnitType::code).toList(),
                new ListQuery(text, List.of(), 0, CHOICES_MAX));
    }

    /** The types a new unit of the administration may have. */
    public List<UnitType> agencyTypes() {
        return units.openTypes().stream()
                .filter(type -> !type.code().equals("CITY") && !type.code().equals("ESTABLISHMENT"))
                .toList();
    }

    /** Makes a unit of the administration. */
    @Transactional
    @PreAuthorize(MAY_MAKE_UNITS)
    public UnitSaving createAgency(NewAgency agency) {
        var flaws = flaws(agency);
        if (!flaws.isEmpty()) {
            return new UnitSaving.Invalid(flaws);
        }
        var request = agency.request()
                .filter(_ -> agency.type().equals(AgencyRules.ASKED_FOR))
                .map(asked -> units.insertRequest(
                        agency.parentId(), asked, current.get().unitId()));
        var id = units.insert(agency, request);
        units.insertPredecessors(id, agency.predecessors());
        audit.record("UNIT_CREATED", new AuditSubject(SUBJECT_KIND, id), id, Map.of(), described(agency));
        return new UnitSaving.Saved(id);
    }

    /**
     * Makes the unit of an establishment and returns its id; whoever keeps establishments adds the rest in the same
     * transaction and takes the act down.
     */
    @Transactional
    @PreAuthorize(MAY_MAKE_UNITS)
    public long createEstablishment(NewEstablishmentUnit unit) {
        return units.insert(unit);
    }

    /** Gives a unit of the administration another name. What was decided under the old one keeps it. */
    @Transactional
    @PreAuthorize(MAY_MAKE_UNITS)
    public UnitSaving rename(Unit shown, String name, String nameEn) {
        var flaws = AgencyRules.nameFlaws(name, nameEn);
        if (!flaws.isEmpty()) {
            return new UnitSaving.Invalid(flaws);
        }
        if (!units.rename(shown, name, nameEn)) {
            return new UnitSaving.Overtaken();
        }
        audit.record(
                "UNIT_RENAMED",
                new AuditSubject(SUBJECT_KIND, shown.id()),
                shown.id(),
                Map.of("name", shown.name(), "nameEn", shown.nameEn().orElse("")),
                Map.of("name", name, "nameEn", nameEn));
        return new UnitSaving.Saved(shown.id());
    }

    /** The written request by which the account of a unit was asked for. */
    public Optional<WrittenRequest> request(long id) {
        return units.request(id);
    }

    private static Map<String, String> described(NewAgency agency) {
        var described = new HashMap<>(Map.of("code", agency.code(), "name", agency.name(), "type", agency.type()));
        agency.request().ifPresent(asked -> described.put("document", asked.number() + ", " + asked.issuer()));
        return described;
    }

    private List<UnitFlaw> flaws(NewAgency agency) {
        var flaws = new ArrayList<>(AgencyRules.nameFlaws(agency.name(), agency.nameEn()));
        if (!agency.code().matches("[A-Z0-9-]{2,40}")) {
            flaws.add(new UnitFlaw(UnitFlaw.Field.CODE, UnitFlaw.Problem.UNIT_CODE_FORM));
        } else if (units.findId(agency.code()).isPresent()) {
            flaws.add(new UnitFlaw(UnitFlaw.Field.CODE, UnitFlaw.Problem.UNIT_CODE_TAKEN));
        }
        if (agencyTypes().stream().noneMatch(type -> type.code().equals(agency.type()))) {
            flaws.add(new UnitFlaw(UnitFlaw.Field.TYPE, UnitFlaw.Problem.TYPE_CLOSED));
        }
        if (units.find(agency.parentId()).isEmpty()) {
            flaws.add(new UnitFlaw(UnitFlaw.Field.PARENT, UnitFlaw.Problem.PARENT_MISSING));
        }
        if (units.hasOpenDepartment(agency)) {
            flaws.add(new UnitFlaw(UnitFlaw.Field.NAME, UnitFlaw.Problem.NAME_TAKEN));
        }
        flaws.addAll(AgencyRules.requestFlaws(agency, LocalDate.ofInstant(clock.instant(), ZONE)));
        return flaws;
    }
}
