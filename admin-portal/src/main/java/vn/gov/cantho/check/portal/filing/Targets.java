package vn.gov.cantho.check.portal.filing;

import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossiers.Remark;

/** Where what was asked is put right. */
final class Targets {

    private Targets() {}

    static FilingStep step(Remark remark) {
        return switch (remark.pin()) {
            case FIELD -> field(remark).map(FilingStep::of).orElse(FilingStep.ESTABLISHMENT);
            case FILE -> FilingStep.PAPERS;
            case SECTION -> Typed.constant(FilingStep.values(), remark.target()).orElse(FilingStep.ESTABLISHMENT);
        };
    }

    static String fragment(Remark remark) {
        return switch (remark.pin()) {
            case FIELD -> "#" + remark.target();
            case FILE -> "#needs";
            case SECTION -> "";
        };
    }

    static String name(Words words, Remark remark) {
        return switch (remark.pin()) {
            case FIELD -> field(remark).map(words::field).orElse(remark.target());
            case FILE ->
                Typed.constant(PaperKind.values(), remark.target())
                        .map(words::paper)
                        .orElse(remark.target());
            case SECTION -> words.of("step." + step(remark));
        };
    }

    private static Optional<FormField> field(Remark remark) {
        return Typed.constant(FormField.values(), remark.target());
    }
}
