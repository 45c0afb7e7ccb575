package vn.gov.cantho.check.resolver.scan;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What of a household is for the public (decision 0010). A household is a family: its address ends at the commune, and
 * its tax code, telephone and e-mail are those of a person. The portal leaves them out already; this is the second gate.
 */
final class Households {

    private static final String CITY = "thành phố Cần Thơ";
    private static final String REGISTRATION = "BUSINESS_REGISTRATION";

    /** What the names of communes begin with, those before 1 July 2025 included. */
    private static final List<String> COMMUNES = List.of("xã ", "phường ", "thị trấn ", "đặc khu ");

    private Households() {}

    /** The same establishment, without personal data if it is a household. */
    static Establishment masked(Establishment establishment) {
        if (!establishment.isHousehold()) {
            return establishment;
        }
        return new Establishment(
                establishment.id(),
                establishment.revision(),
                establishment.name(),
                establishment.kind(),
                masked(establishment.location()),
                new Establishment.Contact(Optional.empty(), Optional.empty()),
                establishment.introduction(),
                establishment.sample(),
                establishment.registered(),
                establishment.documents().stream().map(Households::masked).toList());
    }

    /** A place of an establishment; of a household it may be where the family lives. */
    static Place masked(Place place, Establishment of) {
        return of.isHousehold()
                ? place.at(
                        fromCommune(place.address()).orElse(CITY),
                        place.former().flatMap(Households::fromCommune))
                : place;
    }

    private static Establishment.Location masked(Establishment.Location location) {
        var address = location.commune()
                .map(commune -> commune + ", " + CITY)
                .or(() -> fromCommune(location.address().vi()))
                .orElse(CITY);
        return new Establishment.Location(
                Texts.vietnamese(address),
                location.former().flatMap(Households::fromCommune),
                location.commune(),
                Optional.empty(),
                location.gln());
    }

    /** An address from its commune upwards; empty where none can be made out. */
    private static Optional<String> fromCommune(String address) {
        var parts = Arrays.stream(address.split(",", -1)).map(String::strip).toList();
        for (var i = 0; i < parts.size(); i++) {
            var part = parts.get(i).toLowerCase(Locale.ROOT);
            if (COMMUNES.stream().anyMatch(part::startsWith)) {
                return Optional.of(String.join(", ", parts.subList(i, parts.size())));
            }
        }
        return Optional.empty();
    }

    /** The registration without its scan, which shows an identity card. */
    private static Document masked(Document document) {
        return document.type().equals(REGISTRATION)
                ? new Document(
                        document.type(), document.number(), document.issuer(), document.validUntil(), Optional.empty())
                : document;
    }
}
