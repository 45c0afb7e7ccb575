package vn.gov.cantho.check.portal.codelots;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Writes the codes of a lot for a print house, with the PINs of stamps that have any: this file is the only place where
 * they stand. Codes are made one by one while they are written, so a million take no
 * more memory than one, and no transaction is held open for a slow reader.
 */
@Service
@PreAuthorize(CodeAuthority.MAY_PRINT)
public class CodeExportService {

    private static final String HEADER = "serial,code,code_grouped,url";
    private static final String LINE_END = "\r\n";
    private static final int BUFFER_CHARACTERS = 65_536;
    private static final int PROGRESS_EVERY = 5_000;

    private final CodeLotService codeLots;
    private final StampTexts texts;

    CodeExportService(CodeLotService codeLots, StampTexts texts) {
        this.codeLots = codeLots;
        this.texts = texts;
    }

    /** Writes all codes that are not void as comma-separated values, one line a code. */
    public void writeCsv(CodeLotId id, OutputStream target) throws IOException {
        writeCsv(id, target, _ -> {});
    }

    /**
     * The same, telling now and then how far it is.
     *
     * @param progress is given the number of codes written so far
     */
    public void writeCsv(CodeLotId id, OutputStream target, IntConsumer progress) throws IOException {
        var codes = codeLots.findPrintable(id)
                .orElseThrow(() -> new IllegalArgumentException("code lot " + id.value() + " is not in reach"));
        var all = new SerialRange(0, codes.lot().size() - 1);
        codeLots.noteExport(id, "CSV", all);
        if (codes.lot().pin()) {
            codeLots.notePins(id, all);
        }
        var writer = new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.US_ASCII), BUFFER_CHARACTERS);
        writer.write(HEADER + (codes.lot().pin() ? ",pin" : "") + LINE_END);
        var written = 0;
        for (var serials = codes.serials(0).iterator(); serials.hasNext(); ) {
            writer.write(line(codes.lot(), serials.nextInt()));
            written++;
            if (written % PROGRESS_EVERY == 0) {
                progress.accept(written);
            }
        }
        writer.flush();
        progress.accept(written);
    }

    private String line(CodeLot lot, int serial) {
        var code = texts.code(lot, serial);
        return serial + "," + code + "," + StampTexts.grouped(code) + "," + texts.address(code)
                + (lot.pin() ? "," + texts.pin(lot, serial) : "") + LINE_END;
    }
}
