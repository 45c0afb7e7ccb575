package vn.gov.cantho.check.portal.functions;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.FreshProof;
import vn.gov.cantho.check.portal.security.Verb;

/** What each kind of unit may do, since when and until when. Whoever is signed in may look; the city changes it. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
@Transactional(readOnly = true)
public class FunctionService {

    /** Kind of the record in the trail; its id is the city's, whose configuration it is. */
    public static final String SUBJECT_KIND = "FUNCTIONS";

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final BindingRepository bindings;
    private final DeviationRepository deviations;
    private final CurrentAccount current;
    private final AuditTrail audit;
    private final InstantSource clock;
    private final FreshProof proof;

    FunctionService(
            BindingRepository bindings,
            DeviationRepository deviations,
            CurrentAccount current,
            AuditTrail audit,
            InstantSource clock,
            FreshProof proof) {
        this.bindings = bindings;
        this.deviations = deviations;
        this.current = current;
        this.audit = audit;
        this.clock = clock;
        this.proof = proof;
    }

    /** The function groups in the order of Điều 7. */
    public List<FunctionGroup> groups() {
        return bindings.groups();
    }

    /** The levels that still exist, the highest first. */
    public List<UnitKind> kinds() {
        return bindings.kinds();
    }

    /** What holds today or is planned, in the order of its days. */
    public List<Binding> bindings() {
        return bindings.from(today());
    }

    /** Where the system differs from the Regulation, with what holds today. */
    public List<Deviation> deviations() {
        return deviations.find(today());
    }

    /** All that was, is and is planned of one unit type in one group, the newest first; at most 100. */
    public List<Binding> history(String unitType, String group) {
        return bindings.history(unitType, group);
    }

    /**
     * Changes what a unit type may do from a day on, today at the earliest. Who is signed in is looked at again at their next
     * click after it has begun.
     *
     * @param shown what held when it was shown
     */
    @Transactional
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    public BindingSaving change(Optional<Binding> shown, BindingChange change) {
        proof.require();
        var flaws = BindingRules.flaws(change, shown, today());
        if (!flaws.isEmpty()) {
            return new BindingSaving.Invalid(flaws);
        }
        var planned = planned(change.unitType(), change.group());
        if (planned.isPresent()) {
            return new BindingSaving.AlreadyPlanned(planned.get());
        }
        var from = change.from().orElseThrow();
        var document = new ApprovingDocument(
                change.documentNumber(), change.documentDate().orElseThrow());
        if (shown.isPresent() && !bindings.end(shown.get(), from, document)) {
            return new BindingSaving.Overtaken();
        }
        if (!change.verbs().isEmpty() && !bindings.insert(change, from, document)) {
            if (shown.isPresent()) {
                throw new IllegalStateException("something else holds after what was just ended");
            }
            return new BindingSaving.Overtaken();
        }
        record(
                "FUNCTIONS_CHANGED",
                shown.map(FunctionService::described).orElse(Map.of()),
                described(change, from, document));
        return new BindingSaving.Saved();
    }

    /** Takes back what is planned for later days; what holds today goes on. Returns false when nothing was. */
    @Transactional
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    public boolean takeBackPlanned(String unitType, String group) {
        proof.require();
        if (!bindings.takeBackPlanned(unitType, group, today())) {
            return false;
        }
        record("FUNCTIONS_PLAN_TAKEN_BACK", Map.of(), Map.of("unitType", unitType, "group", group));
        return true;
    }

    /** The day on which something else begins to hold than today. */
    private Optional<LocalDate> planned(String unitType, String group) {
        return bindings.from(today()).stream()
                .filter(binding ->
                        binding.unitType().equals(unitType) && binding.group().equals(group))
                .flatMap(binding ->
                        binding.holdsOn(today()) ? binding.until().stream() : Optional.of(binding.from()).stream())
                .findFirst();
    }

    private void record(String action, Map<String, String> before, Map<String, String> after) {
        var city = current.get().unitId();
        audit.record(action, new AuditSubject(SUBJECT_KIND, city), city, before, after);
    }

    private static Map<String, String> described(Binding binding) {
        return Map.of("verbs", names(binding.verbs()), "clause", binding.clause());
    }

    private static Map<String, String> described(BindingChange change, LocalDate from, ApprovingDocument document) {
        return Map.of(
                "unitType", change.unitType(),
                "group", change.group(),
                "verbs", names(change.verbs()),
                "clause", change.clause(),
                "from", from.toString(),
                "document", document.number() + ", " + document.date());
    }

    private static String names(Set<Verb> verbs) {
        return String.join(", ", verbs.stream().sorted().map(Verb::name).toList());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
