package vn.gov.cantho.check.resolver.report;

import java.util.Optional;

/** What is wrong, as far as a list can say it. The names are those of the database. */
public enum Problem {
    SUSPICIOUS,
    EXPIRED,
    DAMAGED,
    ILLNESS,
    WRONG_INFORMATION,
    OTHER;

    /** The kind of that name; empty for every other text. */
    public static Optional<Problem> of(String name) {
        for (var problem : values()) {
            if (problem.name().equals(name)) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }
}
