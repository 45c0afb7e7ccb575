package vn.gov.cantho.check.portal.dossierrules;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Verb;

/**
 * Which papers a dossier needs, which reasons are given, and how long each step takes. Whoever works on dossiers or looks at
 * them reads it; approvers and administrators of the city make a version from a day, naming the document it rests on
 * (Điều 11.2). Nothing is rewritten: a dossier keeps the version it was filed under.
 */
@Service
@PreAuthorize("hasAuthority('" + Authorities.DOSSIERS + "')")
@Transactional(readOnly = true)
public class DossierRuleService {

    /** Kind of the record in the trail; its id is the number of the version. */
    public static final String SUBJECT_KIND = "DOSSIER_RULES";

    private static final String MAY_CHANGE =
            "hasAnyAuthority('FUNCTION_DOSSIERS_APPROVE', 'FUNCTION_DOSSIERS_ADMINISTER') and principal.unitType == 'CITY'";
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final RuleRepository rules;
    private final CurrentAccount current;
    private final AuditTrail trail;
    private final InstantSource clock;

    DossierRuleService(RuleRepository rules, CurrentAccount current, AuditTrail trail, InstantSource clock) {
        this.rules = rules;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** What holds on a day; nothing before the first version. */
    public Optional<RuleVersion> on(LocalDate day) {
        return rules.on(day);
    }

    /** The version that no other follows: the one that holds, or one that is planned. */
    public RuleVersion last() {
        return rules.last();
    }

    /** All versions, the newest first. */
    public List<RuleVersion> versions() {
        return rules.all();
    }

    /** Whether the acting account may make versions; for pages, which only hide. */
    public boolean mayChange() {
        var account = current.get();
        return account.unitType().equals("CITY")
                && (account.may(Verb.APPROVE, "DOSSIERS") || account.may(Verb.ADMINISTER, "DOSSIERS"));
    }

    /**
     * Makes a version from today or a later day, and not before the last one begins.
     *
     * @param shown the last version as it was when typing began
     * @param content everything the new one says
     */
    @Transactional
    @PreAuthorize(MAY_CHANGE)
    public RuleSaving add(int shown, NewVersion typed, RuleContent content) {
        rules.lock();
        var last = rules.last();
        if (last.number() != shown) {
            return new RuleSaving.Overtaken();
        }
        var flaws = RuleChecks.flaws(typed, last, content, today());
        if (!flaws.isEmpty()) {
            return new RuleSaving.Invalid(flaws);
        }
        var number = rules.nextNumber();
        var document =
                new RuleDocument(typed.documentNumber(), typed.documentDate().orElseThrow());
        rules.insert(new RuleVersion(
                number,
                typed.from().orElseThrow(),
                Optional.empty(),
                Optional.of(document),
                typed.note(),
                coded(number, content)));
        record(
                "DOSSIER_RULES_ADDED",
                number,
                Map.of(
                        "from", typed.from().orElseThrow().toString(),
                        "document", document.number() + ", " + document.day(),
                        "note", typed.note()));
        return new RuleSaving.Saved(number);
    }

    /** Takes back a version that has not begun; the one before it goes on. */
    @Transactional
    @PreAuthorize(MAY_CHANGE)
    public RuleSaving takeBack(int version) {
        rules.lock();
        if (!rules.takeBack(version)) {
            return new RuleSaving.Overtaken();
        }
        record("DOSSIER_RULES_TAKEN_BACK", version, Map.of());
        return new RuleSaving.Saved(version);
    }

    /** A reason that is new gets a code that no version before had. */
    private static RuleContent coded(int number, RuleContent content) {
        var reasons = new ArrayList<ReasonRule>();
        for (var reason : content.reasons()) {
            reasons.add(
                    reason.code().isEmpty()
                            ? new ReasonRule(
                                    reason.purpose(),
                                    "ADDED_" + letters(number) + "_" + letters(reasons.size()),
                                    reason.textVi(),
                                    reason.textEn())
                            : reason);
        }
        return new RuleContent(content.papers(), reasons, content.terms());
    }

    /** A number in letters, for codes have no digits. */
    private static String letters(int number) {
        return Integer.toString(number)
                .chars()
                .map(digit -> 'A' + digit - '0')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private void record(String action, int version, Map<String, String> after) {
        trail.record(
                action, new AuditSubject(SUBJECT_KIND, version), current.get().unitId(), Map.of(), after);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }
}
