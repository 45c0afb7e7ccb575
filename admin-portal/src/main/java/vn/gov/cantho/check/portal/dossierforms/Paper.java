package vn.gov.cantho.check.portal.dossierforms;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A paper of a version of a dossier.
 *
 * @param name of the file as it came, to be shown and never used as a path
 * @param file the name of its bytes: the hash and what they are, such as {@code ab12….pdf}
 */
public record Paper(long id, PaperKind kind, String name, Facts facts, String file) {

    /** What a paper says of itself; a text that is not there is empty. */
    public record Facts(String number, String issuer, Optional<LocalDate> issuedOn, Optional<LocalDate> validUntil) {

        /** Nothing is known of it. */
        public static final Facts NONE = new Facts("", "", Optional.empty(), Optional.empty());

        static final int NUMBER_MAX = 80;
        static final int ISSUER_MIN = 2;
        static final int ISSUER_MAX = 200;

        public Facts {
            number = number.strip();
            issuer = issuer.strip();
        }

        boolean areSound() {
            var ends = issuedOn.isPresent()
                    && validUntil.filter(issuedOn.get()::isAfter).isPresent();
            return !ends
                    && number.length() <= NUMBER_MAX
                    && (issuer.isEmpty() || issuer.length() >= ISSUER_MIN)
                    && issuer.length() <= ISSUER_MAX;
        }
    }

    /** Whether both are the same paper, also in different versions. */
    boolean isLike(Paper other) {
        return kind == other.kind && file.equals(other.file) && facts.equals(other.facts);
    }
}
