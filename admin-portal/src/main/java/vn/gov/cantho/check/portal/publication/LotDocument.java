package vn.gov.cantho.check.portal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What the public reads about a production lot: its dates, its journey, one step back and one step forward. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record LotDocument(
        int format,
        String number,
        LocalDate producedOn,
        Optional<LocalDate> expiresOn,
        Optional<Quantity> quantity,
        Optional<String> place,
        List<Stage> journey,
        List<Step> stepBack,
        boolean firstInChain,
        List<Step> stepForward,
        boolean lastInChain,
        Optional<List<PublicLink>> links,
        List<PublicFile> documents) {

    private static final String FARMER = "Hộ nông dân";
    private static final String BUYER = "Cá nhân";

    LotDocument {
        journey = List.copyOf(journey);
        stepBack = List.copyOf(stepBack);
        stepForward = List.copyOf(stepForward);
        documents = List.copyOf(documents);
    }

    /** How much, as a decimal number without grouping, and of what. */
    record Quantity(String value, String unit) {}

    /**
     * One thing that was done to the lot.
     *
     * @param gln of the place, where it has a page
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Stage(
            String stage,
            String activity,
            String place,
            Optional<String> locationCode,
            Optional<String> gln,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<String> note) {}

    /**
     * A supplier or a customer.
     *
     * @param address read to coarsen the name of a private person, never written
     * @param person whether the partner is a private person; read, never written
     */
    @JsonInclude(JsonInclude.Include.NON_ABSENT)
    record Step(
            String name,
            String goods,
            Optional<String> reference,
            LocalDate on,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Optional<String> address,

            @JsonProperty(access = JsonProperty.Access.WRITE_ONLY)
            Optional<Boolean> person) {

        private Step masked(String role) {
            if (!person.orElse(false)) {
                return this;
            }
            var commune = address.map(PublicAddress::communeOf).orElse("");
            var masked = commune.isEmpty() ? role : role + ", " + commune;
            return new Step(masked, goods, Optional.empty(), on, address, person);
        }
    }

    /** The same lot with private persons named by what they do and their commune. */
    LotDocument withoutPersonalData() {
        return with(
                journey,
                stepBack.stream().map(step -> step.masked(FARMER)).toList(),
                stepForward.stream().map(step -> step.masked(BUYER)).toList(),
                links,
                documents);
    }

    /** What may be said of a lot that is not published: that it exists. */
    LotDocument unpublished() {
        return with(List.of(), List.of(), List.of(), Optional.empty(), List.of());
    }

    private LotDocument with(
            List<Stage> stages,
            List<Step> back,
            List<Step> forward,
            Optional<List<PublicLink>> ways,
            List<PublicFile> files) {
        return new LotDocument(
                format,
                number,
                producedOn,
                expiresOn,
                quantity,
                place,
                stages,
                back,
                firstInChain,
                forward,
                lastInChain,
                ways,
                files);
    }
}
