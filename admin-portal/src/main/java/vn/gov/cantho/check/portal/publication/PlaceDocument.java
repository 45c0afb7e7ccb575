package vn.gov.cantho.check.portal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** What the public reads about a place that has a GLN. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PlaceDocument(int format, String gln, String name, String kind, String address, Optional<String> formerAddress) {

    private static final String CITY = "thành phố Cần Thơ";

    /** The same place of a household: it may be where the family lives, so its address ends at the commune. */
    PlaceDocument ofHousehold() {
        var commune = PublicAddress.communeOf(address);
        return new PlaceDocument(
                format,
                gln,
                name,
                kind,
                commune.isEmpty() ? CITY : commune,
                formerAddress.map(PublicAddress::communeOf).filter(former -> !former.isEmpty()));
    }
}
