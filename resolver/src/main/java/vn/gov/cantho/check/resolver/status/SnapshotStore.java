package vn.gov.cantho.check.resolver.status;

import java.io.IOException;
import java.util.Optional;

/** Where the last snapshot outlives the process. Blocks: not for event loops. */
interface SnapshotStore {

    /** The last snapshot; empty when there is none that is whole. */
    Optional<StatusSnapshot> read();

    /** Puts a snapshot in place of the last one: afterwards there is the old one or the new one, never a mixture. */
    void write(StatusSnapshot snapshot) throws IOException;
}
