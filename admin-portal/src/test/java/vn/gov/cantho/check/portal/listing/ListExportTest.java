package vn.gov.cantho.check.portal.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

final class ListExportTest {

    private static final List<Line> LINES = List.of(
            new Line(
                    "Gạo ST25 \"thơm\", 5 kg", 1234.5, LocalDate.of(2026, 9, 5), Instant.parse("2026-09-05T07:05:00Z")),
            new Line("=cmd|' /C calc'!A0", -3, LocalDate.of(2026, 1, 31), Instant.parse("2026-12-31T18:00:00Z")));

    @Test
    void xlsx_readBack_equalsTheList() throws IOException {
        var rows = xlsx(export(LINES));

        assertThat(rows.getFirst().getCellText(0)).isEqualTo("Tên");
        for (var index = 0; index < LINES.size(); index++) {
            var line = LINES.get(index);
            var row = rows.get(index + 1);
            assertThat(row.getCellText(0)).isEqualTo(line.name());
            assertThat(row.getCellAsNumber(1).orElseThrow().doubleValue()).isEqualTo(line.amount());
            assertThat(row.getCellAsDate(2).map(LocalDateTime::toLocalDate)).contains(line.day());
            assertThat(row.getCell(0).getFormula()).isNull();
        }
        assertThat(rows.getFirst().getCellCount()).isEqualTo(5);
        assertThat(rows.get(1).getCellAsDate(3)).contains(LocalDateTime.of(2026, 9, 5, 14, 5));
    }

    @Test
    void csv_isReadableByASpreadsheet_andNoFormulaIsLeft() throws IOException {
        var text = csv(export(LINES));

        assertThat(text)
                .startsWith("\uFEFF\"Tên\",\"Số\",\"Ngày\",\"Lúc\",\"Ghi chú\"\r\n")
                .contains("\"Gạo ST25 \"\"thơm\"\", 5 kg\",\"1234.5\",\"05/09/2026\",\"05/09/2026 14:05\",\"\"\r\n")
                .contains("\"'=cmd|' /C calc'!A0\",\"-3.0\",")
                .doesNotContain("\"=cmd");
    }

    @Test
    void export_ofManyRows_asksForWindowsAndKeepsTheFilter() throws IOException {
        var lines = IntStream.range(0, 2_500)
                .mapToObj(number -> new Line("Hàng " + number, number, LocalDate.EPOCH, Instant.EPOCH))
                .toList();
        var source = new ListedLines(lines);

        var rows = csv(new ListExport<>(source, new ListQuery("hang", List.of(), 0, 50), columns(), "…"))
                .lines()
                .count();

        assertThat(rows).isEqualTo(2_501);
        assertThat(source.limitMax).isEqualTo(1_000);
        assertThat(source.filter).isEqualTo("hang");
    }

    @Test
    void export_ofMoreThanAFileHolds_saysSoInTheLastLine() throws IOException {
        var one = new Line("một", 1, LocalDate.EPOCH, Instant.EPOCH);
        var lines = Collections.nCopies(ListExport.ROWS_MAX + 1, one);

        var text = csv(new ListExport<>(new ListedLines(lines), ListQuery.first(1), columns(), "hãy lọc bớt"));

        assertThat(text).endsWith("\"hãy lọc bớt\"\r\n");
        assertThat(text.lines().count()).isEqualTo(ListExport.ROWS_MAX + 2);
    }

    @Test
    void query_filter_isStrippedCutAndEscaped() {
        var query = new ListQuery("  50%_\\ " + "x".repeat(200), List.of(), 0, 10);

        assertThat(query.filter()).hasSize(ListQuery.FILTER_LENGTH_MAX);
        assertThat(query.escapedFilter()).startsWith("50\\%\\_\\\\");
    }

    @Test
    void order_unknownKey_neverReachesTheSql() {
        var query = new ListQuery("", List.of(new Sort("name; DROP TABLE x", true), new Sort("name", false)), 0, 1);

        assertThat(ListSql.orderBy(query, Map.of("name", "p.name"), "p.id"))
                .isEqualTo(" ORDER BY p.name DESC NULLS LAST, p.id");
    }

    private static ListExport<Line> export(List<Line> lines) {
        return new ListExport<>(new ListedLines(lines), ListQuery.first(50), columns(), "…");
    }

    private static List<ListColumn<Line>> columns() {
        return List.of(
                new ListColumn<>("Tên", Line::name),
                new ListColumn<>("Số", Line::amount),
                new ListColumn<>("Ngày", Line::day),
                new ListColumn<>("Lúc", Line::at),
                new ListColumn<>("Ghi chú", _ -> Optional.empty()));
    }

    private static String csv(ListExport<Line> export) throws IOException {
        var out = new ByteArrayOutputStream();
        export.writeCsv(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<Row> xlsx(ListExport<Line> export) throws IOException {
        var out = new ByteArrayOutputStream();
        export.writeXlsx(out);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    /** A row of these tests. */
    private record Line(String name, double amount, LocalDate day, Instant at) {}

    /** A list in memory that remembers how it was asked. */
    private static final class ListedLines implements ListSource<Line> {

        private final List<Line> lines;
        private int limitMax;
        private String filter = "";

        ListedLines(List<Line> lines) {
            this.lines = lines;
        }

        @Override
        public List<Line> find(ListQuery query) {
            limitMax = Math.max(limitMax, query.limit());
            filter = query.filter();
            var end = Math.min(lines.size(), query.offset() + query.limit());
            return query.offset() >= end ? List.of() : lines.subList(query.offset(), end);
        }

        @Override
        public int count(ListQuery query) {
            return lines.size();
        }
    }
}
