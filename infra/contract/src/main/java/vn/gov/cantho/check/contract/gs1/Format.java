package vn.gov.cantho.check.contract.gs1;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;

/**
 * What the value of an identifier may be: components one after the other.
 *
 * @param least characters of all that must be there
 * @param most characters of all
 */
record Format(List<Component> components, int least, int most) {

    static final Optional<Flaw> FINE = Optional.empty();
    static final Optional<Flaw> UNKNOWN_IDENTIFIER = Optional.of(Flaw.UNKNOWN_IDENTIFIER);

    private static final Optional<Flaw> WRONG_LENGTH = Optional.of(Flaw.WRONG_LENGTH);
    private static final Optional<Flaw> WRONG_CHARACTER = Optional.of(Flaw.WRONG_CHARACTER);

    static Format of(List<Component> components) {
        var least = components.stream()
                .filter(component -> !component.optional())
                .mapToInt(Component::least)
                .sum();
        var most = components.stream().mapToInt(Component::most).sum();
        return new Format(List.copyOf(components), least, most);
    }

    /** Says what is wrong with a value, or nothing. The lengths come first: a check digit of half a number says nothing. */
    Optional<Flaw> flaw(String value) {
        if (value.isEmpty() || value.length() < least || value.length() > most) {
            return WRONG_LENGTH;
        }
        var start = 0;
        for (var i = 0; i < components.size(); i++) {
            var component = components.get(i);
            var end = Math.min(value.length(), start + component.most());
            if (start < end || !component.optional()) {
                var flaw = flaw(component, value, start, end);
                if (flaw.isPresent()) {
                    return flaw;
                }
            }
            start = end;
        }
        return FINE;
    }

    private static Optional<Flaw> flaw(Component component, String value, int start, int end) {
        if (end - start < component.least()) {
            return WRONG_LENGTH;
        }
        if (!component.characters().hasAll(value, start, end)) {
            return WRONG_CHARACTER;
        }
        var linters = component.linters();
        for (var i = 0; i < linters.size(); i++) {
            var flaw = linters.get(i).flaw(value, start, end);
            if (flaw.isPresent()) {
                return flaw;
            }
        }
        return FINE;
    }
}
