package vn.gov.cantho.check.portal.documents;

import java.util.Optional;

/**
 * Makes an uploaded recording safe: what tells of place, device and owner, and what is no sound, is taken out.
 *
 * <p>The sound itself is not coded anew: that would cost quality, and there is no free coder for what telephones record.
 */
final class RecordingCleaning {

    static final int SECONDS_MAX = 180;

    private static final byte[] FILE_TYPE_BOX = {'f', 't', 'y', 'p'};
    private static final int FILE_TYPE_AT = 4;

    private RecordingCleaning() {}

    /** What became of a cleaning. */
    sealed interface Cleaning {

        record Cleaned(Recording recording) implements Cleaning {}

        record Failed(StoredMedia.Reason reason) implements Cleaning {}
    }

    /** Cleans a recording by what its first bytes say it is; empty when they say nothing that is known. */
    static Optional<Cleaning> clean(byte[] upload) {
        if (Bytes.at(upload, FILE_TYPE_AT, FILE_TYPE_BOX)) {
            return Optional.of(bounded(Mp4Sound.clean(upload)));
        }
        return Mp3Frames.startsLikeOne(upload) ? Optional.of(bounded(Mp3Frames.clean(upload))) : Optional.empty();
    }

    private static Cleaning bounded(Cleaning cleaning) {
        return cleaning instanceof Cleaning.Cleaned(Recording recording) && recording.seconds() > SECONDS_MAX
                ? new Cleaning.Failed(StoredMedia.Reason.RECORDING_TOO_LONG)
                : cleaning;
    }
}
