package vn.gov.cantho.check.portal.documents;

/** What became of an upload. */
public sealed interface StoredMedia {

    /** The file is kept under the hash of its (converted) bytes. */
    record Stored(MediaRef ref) implements StoredMedia {}

    /** The file is not kept. */
    record Refused(Reason reason) implements StoredMedia {}

    /** Why an upload was refused. The order is the order of the checks. */
    enum Reason {
        EMPTY,
        UNKNOWN_KIND,
        NOT_A_PICTURE,
        PICTURE_TOO_LARGE,
        NOT_A_RECORDING,
        PDF_TOO_LARGE,
        RECORDING_TOO_LARGE,
        TOO_MANY_PIXELS,
        UNREADABLE,
        PDF_ENCRYPTED,
        PDF_ACTIVE,
        RECORDING_TOO_LONG,
        RECORDING_WITH_MORE,
        BUSY
    }
}
