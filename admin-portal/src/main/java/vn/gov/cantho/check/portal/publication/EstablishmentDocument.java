package vn.gov.cantho.check.portal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;

/** What the public reads about a producer. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record EstablishmentDocument(
        int format,
        PublicText name,
        String kind,
        PublicText address,
        Optional<String> formerAddress,
        Optional<String> commune,
        Optional<String> taxCode,
        Optional<String> gln,
        Optional<String> phone,
        Optional<String> email,
        Optional<PublicText> introduction,
        Optional<Boolean> sample,
        Optional<List<PublicLink>> links,
        List<PublicFile> documents) {

    private static final String HOUSEHOLD = "HOUSEHOLD";
    private static final String CITY = "thành phố Cần Thơ";

    EstablishmentDocument {
        documents = List.copyOf(documents);
    }

    /**
     * The same producer without personal data: a household is a family, so its address ends at the commune, and tax
     * code, telephone and e-mail, which are those of a person, are left out.
     */
    EstablishmentDocument withoutPersonalData() {
        if (!kind.equals(HOUSEHOLD)) {
            return this;
        }
        var coarse = commune.map(place -> place + ", " + CITY).orElseGet(() -> PublicAddress.communeOf(address.vi()));
        return new EstablishmentDocument(
                format,
                name,
                kind,
                new PublicText(coarse.isEmpty() ? CITY : coarse, Optional.empty()),
                formerAddress.map(PublicAddress::communeOf).filter(former -> !former.isEmpty()),
                commune,
                Optional.empty(),
                gln,
                Optional.empty(),
                Optional.empty(),
                introduction,
                sample,
                links,
                documents.stream().map(PublicFile::ofPrivatePerson).toList());
    }
}
