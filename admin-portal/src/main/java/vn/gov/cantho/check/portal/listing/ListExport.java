package vn.gov.cantho.check.portal.listing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A list as a file, read window by window and written as it is read, so that a long one needs no memory.
 *
 * @param query filter and order; its window is not looked at
 * @param rest what the last line says when there were more than {@link #ROWS_MAX} rows
 */
public record ListExport<T>(RowSource<T> source, ListQuery query, List<ListColumn<T>> columns, String rest) {

    /** Rows a file holds at most. */
    public static final int ROWS_MAX = 100_000;

    private static final int WINDOW_ROWS = 1_000;
    private static final int CELL_LENGTH_MAX = 32_000;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    public ListExport {
        columns = List.copyOf(columns);
    }

    /**
     * Writes comma-separated values after RFC 4180 in UTF-8 with a byte order mark. A text that a spreadsheet would take
     * for a formula gets an apostrophe in front.
     */
    public void writeCsv(OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        writeLine(writer, columns.stream().map(ListColumn::header).toList());
        var complete = forEachRow((row, _) -> writeLine(
                writer, columns.stream().map(column -> text(column, row)).toList()));
        if (!complete) {
            writeLine(writer, List.of(rest));
        }
        writer.flush();
    }

    /** Writes a workbook with one sheet: dates are dates, numbers are numbers, texts are never formulas. */
    public void writeXlsx(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "check", "1.0")) {
            var sheet = workbook.newWorksheet("1");
            sheet.freezePane(0, 1);
            for (var index = 0; index < columns.size(); index++) {
                sheet.value(0, index, columns.get(index).header());
                sheet.style(0, index).bold().set();
            }
            var complete = forEachRow((row, number) -> writeRow(sheet, number, row));
            if (!complete) {
                sheet.value(ROWS_MAX + 1, 0, rest);
            }
        }
    }

    private void writeRow(Worksheet sheet, int number, T row) throws IOException {
        for (var index = 0; index < columns.size(); index++) {
            writeCell(sheet, number, index, columns.get(index).value().apply(row));
        }
        if (number % WINDOW_ROWS == 0) {
            sheet.flush();
        }
    }

    private static void writeCell(Worksheet sheet, int row, int column, Object value) {
        switch (value) {
            case Optional<?> optional -> optional.ifPresent(present -> writeCell(sheet, row, column, present));
            case Number number -> sheet.value(row, column, number);
            case LocalDate date -> {
                sheet.value(row, column, date);
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Instant time -> {
                sheet.value(row, column, LocalDateTime.ofInstant(time, ZONE));
                sheet.style(row, column).format("dd/mm/yyyy hh:mm").set();
            }
            case Object other -> sheet.value(row, column, printable(other.toString()));
        }
    }

    private String text(ListColumn<T> column, T row) {
        return text(column.value().apply(row));
    }

    private static String text(Object value) {
        return switch (value) {
            case Optional<?> optional -> optional.map(ListExport::text).orElse("");
            case Number number -> number.toString();
            case LocalDate date -> DATE.format(date);
            case Instant time -> TIME.format(time.atZone(ZONE));
            case Object other -> withoutFormula(printable(other.toString()));
        };
    }

    private static String withoutFormula(String text) {
        return text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 ? text : "'" + text;
    }

    /** The text without characters that a workbook cannot hold, and no longer than its cells. */
    private static String printable(String text) {
        var kept = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "");
        return kept.length() <= CELL_LENGTH_MAX ? kept : kept.substring(0, CELL_LENGTH_MAX);
    }

    private static void writeLine(Writer writer, List<String> cells) throws IOException {
        for (var index = 0; index < cells.size(); index++) {
            writer.write(index == 0 ? "\"" : ",\"");
            writer.write(cells.get(index).replace("\"", "\"\""));
            writer.write('"');
        }
        writer.write("\r\n");
    }

    /** Hands every row on with its number, from 1; returns false when there are more than the file may hold. */
    private boolean forEachRow(RowWriter<T> writer) throws IOException {
        var number = 0;
        while (number < ROWS_MAX) {
            var rows = source.find(query.window(number, WINDOW_ROWS));
            for (var row : rows) {
                number++;
                writer.write(row, number);
            }
            if (rows.size() < WINDOW_ROWS) {
                return true;
            }
        }
        return source.find(query.window(ROWS_MAX, 1)).isEmpty();
    }

    /** Writes one row. */
    @FunctionalInterface
    private interface RowWriter<T> {

        void write(T row, int number) throws IOException;
    }
}
