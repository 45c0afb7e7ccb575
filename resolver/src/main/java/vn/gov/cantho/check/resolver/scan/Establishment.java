package vn.gov.cantho.check.resolver.scan;

import java.util.List;
import java.util.Optional;

/**
 * Who grows, makes or sells.
 *
 * @param id also the number of its unit
 * @param sample whether it is invented, for demonstration
 * @param registered links to pages of its own
 */
public record Establishment(
        long id,
        long revision,
        Texts name,
        String kind,
        Location location,
        Contact contact,
        Optional<Texts> introduction,
        boolean sample,
        List<RegisteredLink> registered,
        List<Document> documents) {

    private static final String HOUSEHOLD = "HOUSEHOLD";

    public Establishment {
        registered = List.copyOf(registered);
        documents = List.copyOf(documents);
    }

    Establishment withoutDocuments() {
        return new Establishment(
                id, revision, name, kind, location, contact, introduction, sample, List.of(), List.of());
    }

    /** Whether it is a family, whose data are personal. */
    public boolean isHousehold() {
        return kind.equals(HOUSEHOLD);
    }

    /**
     * Where it is and under which numbers it is known.
     *
     * @param former the address as it was before 1 July 2025
     */
    public record Location(
            Texts address,
            Optional<String> former,
            Optional<String> commune,
            Optional<String> taxCode,
            Optional<String> gln) {}

    /** How it is reached. */
    public record Contact(Optional<String> phone, Optional<String> email) {}
}
