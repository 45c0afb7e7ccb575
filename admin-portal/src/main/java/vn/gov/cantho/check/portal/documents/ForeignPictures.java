package vn.gov.cantho.check.portal.documents;

/** Makes pictures of strangers safe, as those of establishments are: only the pixels survive. Nothing is stored here. */
public final class ForeignPictures {

    private ForeignPictures() {}

    /** What became of a picture. */
    public sealed interface Cleaning {

        /** The picture written anew as JPEG. */
        record Clean(Jpeg jpeg) implements Cleaning {}

        /** It cannot be decoded safely. */
        record Refused(StoredMedia.Reason reason) implements Cleaning {}
    }

    /** The bytes of a picture that was written anew. */
    public static final class Jpeg {

        private final byte[] bytes;

        private Jpeg(byte[] bytes) {
            this.bytes = bytes;
        }

        public byte[] bytes() {
            return bytes.clone();
        }
    }

    /** Decodes and writes anew; takes as long as the decoder does, and memory for a picture of half its size. */
    public static Cleaning clean(byte[] upload) {
        return PictureConversion.Format.of(upload)
                .map(format -> cleaning(PictureConversion.convert(upload, format)))
                .orElseGet(() -> new Cleaning.Refused(StoredMedia.Reason.UNKNOWN_KIND));
    }

    private static Cleaning cleaning(PictureConversion.Conversion conversion) {
        return switch (conversion) {
            case PictureConversion.Conversion.Failed(var reason) -> new Cleaning.Refused(reason);
            case PictureConversion.Conversion.Converted(var picture) -> new Cleaning.Clean(new Jpeg(picture.jpeg()));
        };
    }
}
