package vn.gov.cantho.check.portal.documents;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * Keeps pictures, PDFs and recordings by the hash of their bytes.
 *
 * <p>Pictures are converted before any transaction begins: decoding takes longer than a connection may be held. At most
 * two are converted at a time; whoever waits longer than {@link #CONVERSION_WAIT_SECONDS} is asked to try again.
 */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class MediaService {

    public static final int PICTURE_MAX_BYTES = 5 * 1024 * 1024;
    public static final int PDF_MAX_BYTES = 10 * 1024 * 1024;
    public static final int RECORDING_MAX_BYTES = 3 * 1024 * 1024;
    static final int CONVERSIONS_MAX = 2;
    static final int CONVERSION_WAIT_SECONDS = 5;
    private static final int NAME_MAX_CHARACTERS = 200;

    private final MediaRepository media;
    private final CurrentAccount currentAccount;
    private final TransactionOperations transaction;
    private final MeterRegistry meters;
    private final Semaphore conversions = new Semaphore(CONVERSIONS_MAX, true);

    MediaService(
            MediaRepository media,
            CurrentAccount currentAccount,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.media = media;
        this.currentAccount = currentAccount;
        this.transaction = new TransactionTemplate(transactions);
        this.meters = meters;
        meters.gauge("media_conversions_waiting", conversions, Semaphore::getQueueLength);
        meters.gauge("media_conversions_free", conversions, Semaphore::availablePermits);
    }

    /** Stores a picture or a PDF for the acting establishment. The name is kept to be shown, never used as a path. */
    @PreAuthorize("hasRole('EDITOR')")
    public StoredMedia store(byte[] upload, String name) {
        return storeFor(currentAccount.get().unitId(), upload, name);
    }

    /** Stores a picture for the acting establishment and refuses everything else. */
    @PreAuthorize("hasRole('EDITOR')")
    public StoredMedia storePicture(byte[] upload, String name) {
        return PdfInspection.startsLikePdf(upload) ? refused(StoredMedia.Reason.NOT_A_PICTURE) : store(upload, name);
    }

    /** Stores a recording for the acting establishment and refuses everything else. */
    @PreAuthorize("hasRole('EDITOR')")
    public StoredMedia storeRecording(byte[] upload, String name) {
        if (upload.length == 0) {
            return refused(StoredMedia.Reason.EMPTY);
        }
        if (upload.length > RECORDING_MAX_BYTES) {
            return refused(StoredMedia.Reason.RECORDING_TOO_LARGE);
        }
        return switch (RecordingCleaning.clean(upload)
                .orElseGet(() -> new RecordingCleaning.Cleaning.Failed(StoredMedia.Reason.NOT_A_RECORDING))) {
            case RecordingCleaning.Cleaning.Failed(StoredMedia.Reason reason) -> refused(reason);
            case RecordingCleaning.Cleaning.Cleaned(Recording recording) ->
                keep(
                        currentAccount.get().unitId(),
                        recording.bytes(),
                        new Shape(recording.kind(), 0, 0, recording.seconds()),
                        name);
        };
    }

    /** Stores a file among those of an establishment in reach of the acting unit. */
    @PreAuthorize("hasRole('EDITOR')")
    public StoredMedia storeFor(long establishmentId, byte[] upload, String name) {
        if (upload.length == 0) {
            return refused(StoredMedia.Reason.EMPTY);
        }
        if (PdfInspection.startsLikePdf(upload)) {
            return storePdf(establishmentId, upload, name);
        }
        return PictureConversion.Format.of(upload)
                .map(format -> storePicture(establishmentId, upload, name, format))
                .orElseGet(() -> refused(StoredMedia.Reason.UNKNOWN_KIND));
    }

    /**
     * Makes the file of a stranger safe without keeping it, as those of establishments are: a picture is decoded and written
     * anew, a PDF looked through. Takes its turn with everybody's.
     */
    @PreAuthorize("permitAll()")
    public CleanFile clean(byte[] upload) {
        if (upload.length == 0) {
            return unclean(StoredMedia.Reason.EMPTY);
        }
        if (PdfInspection.startsLikePdf(upload)) {
            return upload.length > PDF_MAX_BYTES
                    ? unclean(StoredMedia.Reason.PDF_TOO_LARGE)
                    : PdfInspection.fault(upload)
                            .map(this::unclean)
                            .orElseGet(() -> new CleanFile.Clean(new CleanFile.Content(MediaKind.PDF, upload)));
        }
        if (upload.length > PICTURE_MAX_BYTES) {
            return unclean(StoredMedia.Reason.PICTURE_TOO_LARGE);
        }
        return PictureConversion.Format.of(upload)
                .map(format -> cleanPicture(upload, format))
                .orElseGet(() -> unclean(StoredMedia.Reason.UNKNOWN_KIND));
    }

    private CleanFile cleanPicture(byte[] upload, PictureConversion.Format format) {
        return switch (convertInTurn(upload, format)) {
            case PictureConversion.Conversion.Failed(var reason) -> unclean(reason);
            case PictureConversion.Conversion.Converted(var picture) ->
                new CleanFile.Clean(new CleanFile.Content(MediaKind.JPG, picture.jpeg()));
        };
    }

    private CleanFile unclean(StoredMedia.Reason reason) {
        refused(reason);
        return new CleanFile.Refused(reason);
    }

    /** The file of this hash, when an establishment in reach has it. */
    @Transactional(readOnly = true)
    public Optional<MediaContent> find(String sha256) {
        return media.find(sha256);
    }

    /** Kind and size of the file of this hash, without its bytes. */
    @Transactional(readOnly = true)
    public Optional<MediaRef> describe(String sha256) {
        return media.describe(sha256);
    }

    private StoredMedia storePdf(long establishmentId, byte[] upload, String name) {
        if (upload.length > PDF_MAX_BYTES) {
            return refused(StoredMedia.Reason.PDF_TOO_LARGE);
        }
        return PdfInspection.fault(upload)
                .map(this::refused)
                .orElseGet(() -> keep(establishmentId, upload, new Shape(MediaKind.PDF, 0, 0, 0), name));
    }

    private StoredMedia storePicture(
            long establishmentId, byte[] upload, String name, PictureConversion.Format format) {
        if (upload.length > PICTURE_MAX_BYTES) {
            return refused(StoredMedia.Reason.PICTURE_TOO_LARGE);
        }
        return switch (convertInTurn(upload, format)) {
            case PictureConversion.Conversion.Failed failed -> refused(failed.reason());
            case PictureConversion.Conversion.Converted(Picture picture) ->
                keep(
                        establishmentId,
                        picture.jpeg(),
                        new Shape(MediaKind.JPG, picture.width(), picture.height(), 0),
                        name);
        };
    }

    private PictureConversion.Conversion convertInTurn(byte[] upload, PictureConversion.Format format) {
        try {
            if (!conversions.tryAcquire(CONVERSION_WAIT_SECONDS, TimeUnit.SECONDS)) {
                return new PictureConversion.Conversion.Failed(StoredMedia.Reason.BUSY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new PictureConversion.Conversion.Failed(StoredMedia.Reason.BUSY);
        }
        try {
            return PictureConversion.convert(upload, format);
        } finally {
            conversions.release();
        }
    }

    private StoredMedia keep(long establishmentId, byte[] bytes, Shape shape, String name) {
        var ref = new MediaRef(sha256(bytes), shape.kind(), shape.width(), shape.height(), shape.seconds());
        transaction.executeWithoutResult(status -> media.insert(establishmentId, ref, bytes, shownName(name)));
        meters.counter("media_stored_total", "kind", shape.kind().extension()).increment();
        return new StoredMedia.Stored(ref);
    }

    private StoredMedia refused(StoredMedia.Reason reason) {
        meters.counter("media_refused_total", "reason", reason.name()).increment();
        return new StoredMedia.Refused(reason);
    }

    /** What a file is besides its bytes. */
    private record Shape(MediaKind kind, int width, int height, int seconds) {}

    private static String shownName(String name) {
        var clean = name.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(NAME_MAX_CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty() ? "-" : clean;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
