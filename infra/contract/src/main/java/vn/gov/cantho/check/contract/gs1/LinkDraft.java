package vn.gov.cantho.check.contract.gs1;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;
import vn.gov.cantho.check.contract.gs1.PercentText.Place;

/** Takes one address apart. What is found is checked by others, for it may come from other places than an address. */
final class LinkDraft {

    private static final String GTIN = "01";
    private static final String GTIN_ZEROS = "000000";
    private static final int GTIN_LENGTH = 14;

    private final Target target;
    private final Set<Tolerance> tolerated;
    private final Parts parts = new Parts(new ArrayList<>(4), new ArrayList<>(2));
    private final StringBuilder extension = new StringBuilder(0);

    LinkDraft(Target target, Set<Tolerance> tolerated) {
        this.target = target;
        this.tolerated = tolerated;
    }

    Parts parts() {
        return parts;
    }

    String extension() {
        return extension.toString();
    }

    /** Takes identifiers and values from the key to the end of the path. */
    Optional<Refused> readPath(int key) {
        var refused = Optional.<Refused>empty();
        var at = key;
        while (at <= target.pathEnd() && refused.isEmpty()) {
            var aiEnd = Target.until(target.text(), '/', at, target.pathEnd());
            var valueStart = Math.min(aiEnd + 1, target.pathEnd());
            var valueEnd = Target.until(target.text(), '/', valueStart, target.pathEnd());
            refused = read(at, aiEnd, valueStart, valueEnd, Place.PATH);
            at = valueEnd + 1;
        }
        return refused;
    }

    /** Takes the parameters: those with an identifier as attributes, the others as they are. */
    Optional<Refused> readQuery() {
        var refused = Optional.<Refused>empty();
        var at = target.queryStart();
        while (at < target.end() && refused.isEmpty()) {
            var end = QueryText.parameterEnd(target.text(), at, target.end());
            var equals = Target.until(target.text(), '=', at, end);
            if (QueryText.isNumbered(target.text(), at, equals, end)) {
                refused = read(at, equals, equals + 1, end, Place.QUERY);
            } else if (at < end) {
                extend(at, end);
            }
            at = end + 1;
        }
        return refused;
    }

    private Optional<Refused> read(int aiStart, int aiEnd, int valueStart, int valueEnd, Place place) {
        var identifier = SyntaxDictionary.GS1.find(target.text(), aiStart, aiEnd);
        if (identifier.isEmpty()) {
            return unknown(aiStart, aiEnd);
        }
        if (valueStart >= valueEnd) {
            return refused(Flaw.EMPTY, aiStart, aiEnd);
        }
        var value = PercentText.decode(target.text(), valueStart, valueEnd, place);
        var row = place == Place.PATH ? parts.path() : parts.attributes();
        row.add(new Part(identifier.get(), filledUp(identifier.get(), value), aiStart));
        return Optional.empty();
    }

    private Optional<Refused> unknown(int start, int end) {
        if (start >= end) {
            return refused(Flaw.EMPTY, start, start);
        }
        var segment = target.text().substring(start, end);
        var named = ShortNames.isKey(segment) || ShortNames.isQualifier(segment);
        return refused(named ? Flaw.SHORT_NAME : Flaw.UNKNOWN_IDENTIFIER, start, end);
    }

    private Optional<Refused> refused(Flaw flaw, int start, int end) {
        return Optional.of(new Refused(flaw, target.text().substring(start, end), start));
    }

    private String filledUp(Identifier identifier, String value) {
        if (!tolerated.contains(Tolerance.SHORT_GTIN) || !identifier.ai().equals(GTIN)) {
            return value;
        }
        return switch (value.length()) {
            case 8, 12, 13 -> GTIN_ZEROS.substring(0, GTIN_LENGTH - value.length()) + value;
            default -> value;
        };
    }

    private void extend(int start, int end) {
        if (!extension.isEmpty()) {
            extension.append('&');
        }
        extension.append(target.text(), start, end);
    }
}
