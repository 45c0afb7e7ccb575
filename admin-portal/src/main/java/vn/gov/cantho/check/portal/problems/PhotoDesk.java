package vn.gov.cantho.check.portal.problems;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.portal.documents.ForeignPictures;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.problems.QuarantineRepository.Taken;

/**
 * Decides on the photos of strangers, one at a time: decoded in a thread of its own that is given up when it takes too
 * long. What cannot be decoded is refused, and the original is gone with the decision either way.
 */
final class PhotoDesk {

    private static final int DECODING_SECONDS_MAX = 30;

    private final QuarantineRepository quarantine;
    private final IntakeMetrics metrics;
    private @Nullable Thread stuck;

    PhotoDesk(QuarantineRepository quarantine, IntakeMetrics metrics) {
        this.quarantine = quarantine;
        this.metrics = metrics;
    }

    /** Decides on the photo that waits longest; false when none waits, or one that cannot be ended is still decoded. */
    boolean decideNext() throws InterruptedException {
        // Never two decoders at once, also when one does not heed that it was given up.
        if (stuck != null && stuck.isAlive()) {
            return false;
        }
        var taken = quarantine.take();
        if (taken.isEmpty()) {
            return false;
        }
        settle(taken.get(), clean(taken.get()));
        return true;
    }

    private void settle(Taken photo, ForeignPictures.@Nullable Cleaning cleaning) {
        switch (cleaning) {
            case null -> refuse(photo, "TOO_SLOW");
            case ForeignPictures.Cleaning.Refused(var reason) -> refuse(photo, reason.name());
            case ForeignPictures.Cleaning.Clean(var jpeg) -> {
                quarantine.keep(photo, jpeg.bytes());
                metrics.decided("CLEAN");
            }
        }
    }

    private void refuse(Taken photo, String reason) {
        quarantine.refuse(photo, reason);
        metrics.decided(reason);
    }

    /** Null when it took too long. */
    private ForeignPictures.@Nullable Cleaning clean(Taken photo) throws InterruptedException {
        var task = new FutureTask<>(() -> ForeignPictures.clean(photo.bytes()));
        var decoder = Thread.ofPlatform().name("photo-decoder").daemon().start(task);
        try {
            return task.get(DECODING_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            decoder.interrupt();
            stuck = decoder;
            return null;
        } catch (ExecutionException _) {
            // An error, such as no memory for it: nothing that another try would make better.
            return new ForeignPictures.Cleaning.Refused(StoredMedia.Reason.UNREADABLE);
        }
    }
}
