package vn.gov.cantho.check.portal.productionlots;

import java.util.ArrayList;
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
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Keeps suppliers and customers: each once, known by its tax code. */
@Service
@PreAuthorize(LotAuthority.MAY_SEE_PARTNERS)
@Transactional
public class PartnerService implements ListSource<Partner> {

    /** Kind of subject in the trail. */
    public static final String SUBJECT = "PARTNER";

    private final PartnerRepository partners;
    private final CurrentAccount current;
    private final AuditTrail trail;

    PartnerService(PartnerRepository partners, CurrentAccount current, AuditTrail trail) {
        this.partners = partners;
        this.current = current;
        this.trail = trail;
    }

    /** Keys to sort by: {@code name}, {@code kind}, {@code taxCode}, {@code address}. */
    @Override
    @Transactional(readOnly = true)
    public List<Partner> find(ListQuery query) {
        return partners.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return partners.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<Partner> find(PartnerId id) {
        return partners.find(id);
    }

    /** Adds a partner of the acting establishment. */
    @PreAuthorize(LotAuthority.MAY_EDIT_PARTNERS)
    public PartnerSaving add(NewPartner typed) {
        var establishment = current.get().unitId();
        var flaws = flaws(typed);
        if (!flaws.isEmpty()) {
            return new PartnerSaving.Flawed(flaws);
        }
        var partner = kept(typed);
        var existing = partner.taxCode().flatMap(tax -> partners.findByTaxCode(establishment, tax));
        if (existing.isPresent()) {
            return new PartnerSaving.Duplicate(existing.get());
        }
        var saved = partners.find(partners.insert(establishment, partner)).orElseThrow();
        trail.record("PARTNER_ADDED", subject(saved), establishment, Map.of(), values(saved));
        return new PartnerSaving.Saved(saved);
    }

    @PreAuthorize(LotAuthority.MAY_EDIT_PARTNERS)
    public PartnerSaving change(PartnerId id, NewPartner typed, int version) {
        var found = own(id);
        var flaws = flaws(typed);
        if (found.isEmpty()) {
            return new PartnerSaving.Overtaken();
        }
        if (!flaws.isEmpty()) {
            return new PartnerSaving.Flawed(flaws);
        }
        var before = found.get();
        var partner = kept(typed);
        var existing = partner.taxCode()
                .flatMap(tax -> partners.findByTaxCode(before.establishmentId(), tax))
                .filter(other -> !other.id().equals(id));
        if (existing.isPresent()) {
            return new PartnerSaving.Duplicate(existing.get());
        }
        if (!partners.update(id, partner, version)) {
            return new PartnerSaving.Overtaken();
        }
        var after = partners.find(id).orElseThrow();
        trail.record("PARTNER_CHANGED", subject(after), after.establishmentId(), values(before), values(after));
        return new PartnerSaving.Saved(after);
    }

    /** Removes a partner that no lot names. */
    @PreAuthorize(LotAuthority.MAY_EDIT_PARTNERS)
    public PartnerSaving remove(PartnerId id, int version) {
        var found = own(id);
        if (found.isEmpty()) {
            return new PartnerSaving.Overtaken();
        }
        var lots = partners.countLots(id);
        if (lots > 0) {
            return new PartnerSaving.InUse(lots);
        }
        if (!partners.delete(id, version)) {
            return new PartnerSaving.Overtaken();
        }
        var partner = found.get();
        trail.record("PARTNER_REMOVED", subject(partner), partner.establishmentId(), values(partner), Map.of());
        return new PartnerSaving.Removed();
    }

    private Optional<Partner> own(PartnerId id) {
        return partners.find(id)
                .filter(partner -> partner.establishmentId() == current.get().unitId());
    }

    /** Branches are written with a hyphen, so that one tax code has one form. */
    private static NewPartner kept(NewPartner typed) {
        var tax = Fields.tidy(typed.taxCode())
                .map(PartnerService::digits)
                .map(digits -> digits.length() == 13 ? digits.substring(0, 10) + "-" + digits.substring(10) : digits);
        return new NewPartner(
                typed.kind(),
                Fields.tidy(typed.name()),
                Fields.tidy(typed.address()),
                tax,
                Fields.tidy(typed.phone()),
                typed.person());
    }

    private static String digits(String taxCode) {
        return taxCode.replaceAll("[ .-]", "");
    }

    private static List<Flaw> flaws(NewPartner typed) {
        var flaws = new ArrayList<Flaw>();
        if (!Fields.within(Fields.tidy(typed.name()), 2, 200)) {
            flaws.add(Flaw.of("name", "productionlots.flaw.partner.name"));
        }
        if (!Fields.within(Fields.tidy(typed.address()), 5, 300)) {
            flaws.add(Flaw.of("address", "productionlots.flaw.address"));
        }
        if (Fields.tidy(typed.taxCode())
                .filter(tax -> !digits(tax).matches("[0-9]{10}([0-9]{3})?"))
                .isPresent()) {
            flaws.add(Flaw.of("taxCode", "productionlots.flaw.taxCode"));
        }
        if (Fields.tidy(typed.phone())
                .filter(phone -> !phone.matches("[0-9+ ]{8,20}"))
                .isPresent()) {
            flaws.add(Flaw.of("phone", "productionlots.flaw.phone"));
        }
        return flaws;
    }

    private static AuditSubject subject(Partner partner) {
        return new AuditSubject(SUBJECT, partner.id().value());
    }

    private static Map<String, String> values(Partner partner) {
        return Map.of(
                "kind", partner.kind().name(),
                "name", partner.name(),
                "address", partner.address(),
                "taxCode", partner.taxCode().orElse(""),
                "phone", partner.phone().orElse(""),
                "person", Boolean.toString(partner.person()));
    }
}
