package vn.gov.cantho.check.resolver.scan;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What was produced together.
 *
 * @param published whether the public may see it
 * @param registered links of its maker to pages about it
 */
public record ProductionLot(
        long id,
        long revision,
        boolean published,
        String number,
        Facts facts,
        List<JourneyStep> journey,
        Links links,
        List<RegisteredLink> registered,
        List<Document> documents) {

    public ProductionLot {
        journey = List.copyOf(journey);
        registered = List.copyOf(registered);
        documents = List.copyOf(documents);
    }

    ProductionLot withoutDocuments() {
        return new ProductionLot(id, revision, published, number, facts, journey, links, List.of(), List.of());
    }

    /**
     * When and where it was produced and how much.
     *
     * @param expiresOn the last day it may be used
     */
    public record Facts(
            Optional<LocalDate> producedOn,
            Optional<LocalDate> expiresOn,
            Optional<Quantity> quantity,
            Optional<String> place) {}

    /** How much, in a unit such as {@code kg}. */
    public record Quantity(BigDecimal value, String unit) {}

    /**
     * One thing that was done to the lot.
     *
     * @param stage by key, such as {@code HARVEST}
     * @param activity in the words of who did it
     * @param locationCode the code of the place, where it has one
     * @param gln of the place, 13 digits, where it has a page
     */
    public record JourneyStep(
            String stage,
            Optional<String> activity,
            Optional<String> place,
            Optional<String> locationCode,
            Optional<String> gln,
            Instant startedAt,
            Optional<Instant> endedAt,
            Optional<String> note) {}

    /**
     * One step back and one step forward.
     *
     * @param firstInChain whether nothing comes before
     * @param lastInChain whether it is sold to who uses it up
     */
    public record Links(List<Partner> stepBack, boolean firstInChain, List<Partner> stepForward, boolean lastInChain) {

        public Links {
            stepBack = List.copyOf(stepBack);
            stepForward = List.copyOf(stepForward);
        }
    }

    /**
     * Whom goods came from or went to.
     *
     * @param reference the number of the lot or paper at the partner
     */
    public record Partner(String name, Optional<String> goods, Optional<String> reference, Optional<LocalDate> on) {}
}
