package vn.gov.cantho.check.portal.dossierrules;

import java.time.LocalDate;
import java.util.Optional;

/** From when on other rules hold, and by which document, as typed. */
public record NewVersion(
        Optional<LocalDate> from, String documentNumber, Optional<LocalDate> documentDate, String note) {

    /** The longest number of a document, in characters. */
    public static final int DOCUMENT_MAX = 80;

    /** The shortest note on what changes, in characters. */
    public static final int NOTE_MIN = 5;

    /** The longest note, in characters. */
    public static final int NOTE_MAX = 500;

    public NewVersion {
        documentNumber = documentNumber.strip();
        note = note.strip();
    }
}
