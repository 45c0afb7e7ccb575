package vn.gov.cantho.check.portal.dossierpapers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.gov.cantho.check.portal.dossierpapers.PaperSheet.Signature;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierStep;
import vn.gov.cantho.check.portal.shell.Formats;

/** What an agency gives out: the receipt, the handover minutes, the cover of an electronic dossier. */
final class OfficeSheets {

    private static final int CHECKS = 4;

    private OfficeSheets() {}

    /**
     * Giấy tiếp nhận hồ sơ.
     *
     * @param due until when the agency answers, in words; empty while no time runs
     */
    static byte[] receipt(Dossier dossier, Filed filed, Imprint imprint, Optional<String> due, String statusAddress) {
        var progress = dossier.progress();
        var sheet = new PaperSheet(imprint)
                .head(filed.agency(), filed.number(), progress.submittedAt())
                .title(text("receipt.title"), text("receipt.below"));
        sheet.fact(text("receipt.number"), filed.number())
                .fact(text("receipt.from"), filed.version().content().identity().name())
                .fact(
                        text("receipt.representative"),
                        filed.version().content().people().representative())
                .fact(
                        text("receipt.at"),
                        progress.submittedAt().map(Formats::time).orElse(""))
                .fact(text("receipt.due"), due.orElse(text("receipt.noDue")))
                .fact(text("receipt.resubmissions"), Integer.toString(progress.resubmissions()))
                .section(text("receipt.papers"));
        FormSheets.papers(sheet, filed.version().papers());
        sheet.says(text("receipt.meaning")).code(statusAddress, text("receipt.code"));
        return sheet.signatures(
                        new Signature(text("sign.applicant"), text("sign.how"), ""),
                        new Signature(text("sign.agency"), text("sign.how"), ""))
                .close();
    }

    /** Biên bản bàn giao tài khoản: with blanks until it is handed over, to be signed then. */
    static byte[] handover(Dossier dossier, Filed filed, List<DossierStep> steps, Imprint imprint) {
        var handover = last(steps, DossierStep::handover);
        var decision = last(steps, DossierStep::decision);
        var officer = steps.stream()
                .filter(step -> step.handover().isPresent())
                .reduce((_, later) -> later)
                .flatMap(DossierStep::person)
                .orElse("");
        var recipient = handover.map(DossierStep.Handover::to).orElse("");
        var content = filed.version().content();
        var sheet = new PaperSheet(imprint)
                .head(
                        filed.agency(),
                        filed.number(),
                        handover.map(DossierStep.Handover::on).map(OfficeSheets::noon))
                .title(text("handover.title"), text("handover.below"));
        sheet.section(text("handover.giver"))
                .fact(text("handover.agency"), filed.agency())
                .fact(text("handover.officer"), officer)
                .section(text("handover.taker"))
                .fact(
                        text("handover.establishment"),
                        dossier.granted()
                                .map(Dossier.Party::name)
                                .orElse(content.identity().name()))
                .fact(text("handover.recipient"), recipient)
                .section(text("handover.what"))
                .fact(
                        text("handover.decision"),
                        decision.map(made -> text("handover.decided", made.number(), Formats.date(made.on())))
                                .orElse(""))
                .says(text("handover.password"))
                .section(text("handover.guidance"));
        for (var check = 1; check <= CHECKS; check++) {
            sheet.says("[   ] " + text("handover.check" + check));
        }
        return sheet.says(text("handover.copies"))
                .signatures(
                        new Signature(text("handover.giver"), text("sign.how"), officer),
                        new Signature(text("handover.taker"), text("sign.how"), recipient))
                .close();
    }

    /** The cover of an electronic dossier, with what is in it. */
    static byte[] cover(Filed filed, Imprint imprint, Map<String, byte[]> files) {
        var sheet = new PaperSheet(imprint)
                .head(filed.agency(), filed.number(), Optional.of(imprint.at()))
                .title(text("cover.title"), text("cover.below"))
                .addressee(text("cover.to"));
        sheet.fact(text("receipt.from"), filed.version().content().identity().name())
                .fact(text("cover.version"), Integer.toString(filed.version().number()))
                .fact(text("cover.hash"), filed.version().contentHash())
                .section(text("cover.files"));
        var rows = files.entrySet().stream()
                .map(file -> List.of(file.getKey(), HexFormat.of().formatHex(SteadyBytes.sha256(file.getValue()))))
                .toList();
        sheet.rows(
                new float[] {1, 6, 9},
                List.of(text("row"), text("cover.file"), text("cover.sha256")),
                FormSheets.numbered(rows));
        return sheet.says(text("cover.meaning")).close();
    }

    private static <T> Optional<T> last(List<DossierStep> steps, Function<DossierStep, Optional<T>> part) {
        return steps.stream().map(part).flatMap(Optional::stream).reduce((_, later) -> later);
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).atZone(Formats.ZONE).toInstant();
    }

    private static String text(String key, Object... arguments) {
        return PaperSheet.text(key, arguments);
    }
}
