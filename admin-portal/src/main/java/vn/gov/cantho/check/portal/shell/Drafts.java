package vn.gov.cantho.check.portal.shell;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Where what the reader has typed and not saved is kept, so that a lost session loses nothing. */
public interface Drafts {

    /** What was typed into a form, by the key of each field, and when it was last kept. */
    record Draft(Map<String, String> fields, Instant savedAt) {
        public Draft {
            fields = Map.copyOf(fields);
        }
    }

    /**
     * What was typed and not saved.
     *
     * @param form which form, in upper snake, such as {@code ESTABLISHMENT}
     * @param subject the number of what is edited; 0 for something new
     */
    Optional<Draft> find(String form, long subject);

    /** Keeps it in place of what was kept before. Returns false, and keeps nothing, when it is too large. */
    boolean keep(String form, long subject, Map<String, String> fields);

    /** Forgets it, for it was saved or is not wanted. */
    void forget(String form, long subject);
}
