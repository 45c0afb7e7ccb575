package vn.gov.cantho.check.contract.gs1;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;
import vn.gov.cantho.check.contract.gs1.Pairing.Group;

/** The second layer of rules: what may not stand beside what, and what needs what. */
final class PairRules {

    private static final String SIGNATURE = "8030";

    private PairRules() {}

    /** Says which rule is broken first, if one is. */
    static Optional<Refused> broken(Parts parts) {
        for (var i = 0; i < parts.size(); i++) {
            if (excludesAny(parts.get(i), parts)) {
                return parts.get(i).refused(Flaw.EXCLUDED);
            }
        }
        for (var i = 0; i < parts.size(); i++) {
            if (lacksAny(parts.get(i), parts)) {
                return parts.get(i).refused(Flaw.COMPANION_MISSING);
            }
        }
        return Optional.empty();
    }

    private static boolean excludesAny(Part part, Parts parts) {
        var excluded = part.identifier().pairing().excluded();
        for (var i = 0; i < excluded.size(); i++) {
            if (parts.has(excluded.get(i), part)) {
                return true;
            }
        }
        return false;
    }

    private static boolean lacksAny(Part part, Parts parts) {
        var required = part.identifier().pairing().required();
        for (var i = 0; i < required.size(); i++) {
            if (!hasOne(required.get(i), part, parts)) {
                return true;
            }
        }
        return part.identifier().ai().equals(SIGNATURE) && signsNoSerial(parts);
    }

    private static boolean hasOne(List<Group> groups, Part part, Parts parts) {
        for (var i = 0; i < groups.size(); i++) {
            if (hasAll(groups.get(i), part, parts)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAll(Group group, Part part, Parts parts) {
        var members = group.members();
        for (var i = 0; i < members.size(); i++) {
            if (!parts.has(members.get(i), part)) {
                return false;
            }
        }
        return true;
    }

    /** A signature is of one thing. Keys whose serial may be left out need it then; the dictionary cannot say so. */
    private static boolean signsNoSerial(Parts parts) {
        for (var i = 0; i < parts.size(); i++) {
            var format = parts.get(i).identifier().format();
            var signed = switch (parts.get(i).identifier().ai()) {
                case "253", "255", "8003" -> true;
                default -> false;
            };
            if (signed && parts.get(i).value().length() == format.least()) {
                return true;
            }
        }
        return false;
    }
}
