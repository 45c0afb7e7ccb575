package vn.gov.cantho.check.portal.documents;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks whether a PDF is whole, open to inspection, and without anything that acts by itself.
 *
 * <p>It reads names, not structure: every name token of the file and of its object streams, with {@code #xx} escapes
 * resolved, wherever it stands. A structure can be hidden from a reader that parses differently; a name cannot. What
 * cannot be looked into (encryption, object streams under another filter) is refused.
 */
final class PdfInspection {

    private static final Set<String> ACTIVE = Set.of(
            "JavaScript",
            "Launch",
            "EmbeddedFile",
            "EmbeddedFiles",
            "RichMedia",
            "XFA",
            "SubmitForm",
            "ImportData",
            "GoToE");
    private static final String ENCRYPT = "Encrypt";
    private static final String OBJECT_STREAM = "ObjStm";
    private static final int TAIL_BYTES = 1024;
    private static final int INFLATED_MAX_BYTES = 32 * 1024 * 1024;
    private static final int DICTIONARY_MAX_BYTES = 2048;
    private static final int NAME_MAX_CHARACTERS = 32;

    private final String raw;
    private int objectStreams;
    private int inflatedBytes;

    private PdfInspection(String raw) {
        this.raw = raw;
    }

    /** Returns the reason to refuse the file, or nothing when it may be kept. */
    static Optional<StoredMedia.Reason> fault(byte[] pdf) {
        return new PdfInspection(new String(pdf, StandardCharsets.ISO_8859_1)).fault();
    }

    static boolean startsLikePdf(byte[] upload) {
        return new String(upload, 0, Math.min(5, upload.length), StandardCharsets.ISO_8859_1).equals("%PDF-");
    }

    private Optional<StoredMedia.Reason> fault() {
        if (raw.indexOf("%%EOF", Math.max(0, raw.length() - TAIL_BYTES)) < 0) {
            return Optional.of(StoredMedia.Reason.UNREADABLE);
        }
        var fault = faultOfNames(raw);
        return fault.isPresent() ? fault : faultOfObjectStreams();
    }

    private Optional<StoredMedia.Reason> faultOfNames(String text) {
        for (var at = text.indexOf('/'); at >= 0; at = text.indexOf('/', at + 1)) {
            var name = name(text, at + 1);
            if (ACTIVE.contains(name)) {
                return Optional.of(StoredMedia.Reason.PDF_ACTIVE);
            }
            if (name.equals(ENCRYPT)) {
                return Optional.of(StoredMedia.Reason.PDF_ENCRYPTED);
            }
            if (name.equals(OBJECT_STREAM)) {
                objectStreams++;
            }
        }
        return Optional.empty();
    }

    /** Every object stream that is announced must be found and opened; one that is not hides something. */
    private Optional<StoredMedia.Reason> faultOfObjectStreams() {
        var announced = objectStreams;
        var opened = 0;
        for (var at = raw.indexOf("stream"); at >= 0 && opened < announced; at = raw.indexOf("stream", at + 6)) {
            if (!dictionaryBefore(at).contains(OBJECT_STREAM)) {
                continue;
            }
            var inflated = inflated(dataStart(at + 6));
            if (inflated.isEmpty()) {
                return Optional.of(StoredMedia.Reason.PDF_ENCRYPTED);
            }
            var fault = faultOfNames(inflated.get());
            if (fault.isPresent()) {
                return fault;
            }
            opened++;
        }
        return opened == announced ? Optional.empty() : Optional.of(StoredMedia.Reason.PDF_ENCRYPTED);
    }

    private String dictionaryBefore(int stream) {
        var from = Math.max(0, stream - DICTIONARY_MAX_BYTES);
        var object = raw.lastIndexOf(" obj", stream);
        return raw.substring(Math.max(from, object), stream);
    }

    private int dataStart(int afterKeyword) {
        var start = afterKeyword;
        if (start < raw.length() && raw.charAt(start) == '\r') {
            start++;
        }
        if (start < raw.length() && raw.charAt(start) == '\n') {
            start++;
        }
        return start;
    }

    private Optional<String> inflated(int start) {
        var inflater = new Inflater();
        var text = new StringBuilder();
        var buffer = new byte[8192];
        try {
            inflater.setInput(raw.substring(start).getBytes(StandardCharsets.ISO_8859_1));
            while (!inflater.finished()) {
                var count = inflater.inflate(buffer);
                inflatedBytes += count;
                if (count == 0 || inflatedBytes > INFLATED_MAX_BYTES) {
                    return Optional.empty();
                }
                text.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
            }
            return Optional.of(text.toString());
        } catch (DataFormatException e) {
            return Optional.empty();
        } finally {
            inflater.end();
        }
    }

    private static String name(String text, int start) {
        var name = new StringBuilder();
        for (var at = start; at < text.length() && name.length() < NAME_MAX_CHARACTERS; at++) {
            var character = text.charAt(at);
            if (character == '#'
                    && at + 2 < text.length()
                    && isHex(text.charAt(at + 1))
                    && isHex(text.charAt(at + 2))) {
                name.append((char) Integer.parseInt(text, at + 1, at + 3, 16));
                at += 2;
            } else if (character <= ' ' || "()<>[]{}/%".indexOf(character) >= 0) {
                break;
            } else {
                name.append(character);
            }
        }
        return name.toString();
    }

    private static boolean isHex(char character) {
        return Character.digit(character, 16) >= 0;
    }
}
