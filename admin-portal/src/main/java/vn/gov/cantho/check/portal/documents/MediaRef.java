package vn.gov.cantho.check.portal.documents;

/**
 * The name of a stored file: the hash of its bytes.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param width pixels, 0 for a file that is no picture
 * @param height pixels, 0 for a file that is no picture
 * @param seconds how long it plays, 0 for a file that is no recording
 */
public record MediaRef(String sha256, MediaKind kind, int width, int height, int seconds) {

    /** The address of the file, in the portal and on the public page alike. */
    public String path() {
        return "/media/" + sha256 + "." + kind.extension();
    }
}
