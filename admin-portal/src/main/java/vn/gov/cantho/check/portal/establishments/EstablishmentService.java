package vn.gov.cantho.check.portal.establishments;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.units.NewEstablishmentUnit;
import vn.gov.cantho.check.portal.units.UnitService;

/** Establishments in the reach of who looks: taken in by the city, kept by themselves and the agencies above them. */
@Service
@PreAuthorize(EstablishmentService.MAY_SEE)
@Transactional(readOnly = true)
public class EstablishmentService implements ListSource<Establishment> {

    /** Who may look at establishments in reach. */
    public static final String MAY_SEE = "hasAuthority('" + Authorities.ESTABLISHMENTS + "')";

    /** Who may change what is known of an establishment in reach. */
    public static final String MAY_EDIT = "hasAuthority('FUNCTION_ESTABLISHMENTS_UPDATE')";

    public static final String SUBJECT_KIND = "ESTABLISHMENT";

    private static final String CODE_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int CODE_LENGTH = 8;

    private final EstablishmentRepository establishments;
    private final UnitService units;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    EstablishmentService(
            EstablishmentRepository establishments,
            UnitService units,
            AuditTrail audit,
            ApplicationEventPublisher events) {
        this.establishments = establishments;
        this.units = units;
        this.audit = audit;
        this.events = events;
    }

    @Override
    public List<Establishment> find(ListQuery query) {
        return establishments.find(query);
    }

    @Override
    public int count(ListQuery query) {
        return establishments.count(query);
    }

    public Optional<Establishment> findOne(long id) {
        return establishments.findOne(id);
    }

    /** Takes an establishment in. */
    @Transactional
    @PreAuthorize(UnitService.MAY_MAKE_UNITS)
    public EstablishmentSaving create(NewEstablishment establishment) {
        var flaws = new ArrayList<>(EstablishmentRules.flaws(establishment.content()));
        if (units.findUnit(establishment.agencyId()).isEmpty()) {
            flaws.add(new EstablishmentFlaw(EstablishmentFlaw.Field.PARENT, EstablishmentFlaw.Problem.PARENT_MISSING));
        }
        if (units.findUnit(establishment.communeId())
                .filter(unit -> unit.type().equals("COMMUNE"))
                .isEmpty()) {
            flaws.add(
                    new EstablishmentFlaw(EstablishmentFlaw.Field.COMMUNE, EstablishmentFlaw.Problem.COMMUNE_MISSING));
        }
        if (!flaws.isEmpty()) {
            return new EstablishmentSaving.Invalid(flaws);
        }
        var content = establishment.content();
        var id = units.createEstablishment(new NewEstablishmentUnit(
                newCode(), content.name(), content.nameEn(), establishment.agencyId(), establishment.communeId()));
        establishments.insert(id, establishment);
        changed(id, "ESTABLISHMENT_CREATED", Map.of(), EstablishmentFields.of(content));
        return new EstablishmentSaving.Saved(id);
    }

    /** Saves what is known of an establishment. The version is the one that was shown when typing began. */
    @Transactional
    @PreAuthorize(MAY_EDIT)
    public EstablishmentSaving save(long id, EstablishmentContent content, int version) {
        var flaws = EstablishmentRules.flaws(content);
        if (!flaws.isEmpty()) {
            return new EstablishmentSaving.Invalid(flaws);
        }
        var shown = establishments.findOne(id);
        if (shown.isEmpty() || !establishments.save(id, content, version)) {
            return new EstablishmentSaving.Overtaken();
        }
        establishments.rename(id, content);
        var before = EstablishmentFields.of(shown.get().content());
        var after = EstablishmentFields.of(content);
        changed(
                id,
                "ESTABLISHMENT_SAVED",
                EstablishmentFields.without(before, after),
                EstablishmentFields.without(after, before));
        return new EstablishmentSaving.Saved(id);
    }

    private void changed(long id, String action, Map<String, String> before, Map<String, String> after) {
        audit.record(action, new AuditSubject(SUBJECT_KIND, id), id, before, after);
        events.publishEvent(new EstablishmentChanged(id));
    }

    /** A code that says nothing about how many there are; taken ones are as rare as one in 30^8 and end as an error. */
    private String newCode() {
        var code = new StringBuilder("CS-");
        random.ints(CODE_LENGTH, 0, CODE_LETTERS.length()).forEach(index -> code.append(CODE_LETTERS.charAt(index)));
        return code.toString();
    }
}
