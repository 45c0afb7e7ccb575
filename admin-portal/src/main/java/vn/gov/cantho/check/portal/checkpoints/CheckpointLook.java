package vn.gov.cantho.check.portal.checkpoints;

import java.time.Instant;
import java.util.Optional;

/** What came of one look at the end of the trail. */
sealed interface CheckpointLook {

    /** The trail is what was signed; newest is when it was last signed and written to the folder, empty before the first entry. */
    record Kept(Optional<Instant> newest) implements CheckpointLook {}

    /** The trail is not what was signed: nothing more is signed until somebody has looked. */
    record Contradicted(Checkpoint signed, String why) implements CheckpointLook {}
}
