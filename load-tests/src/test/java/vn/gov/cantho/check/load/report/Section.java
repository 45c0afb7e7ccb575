package vn.gov.cantho.check.load.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.load.chart.Chart;

/**
 * What one command measured.
 *
 * @param name of its files
 * @param command how it is repeated
 * @param text what was seen, in Markdown
 * @param charts by the names of their files
 * @param missed the budgets that were not kept
 */
public record Section(
        String name, String title, String command, String text, Map<String, Chart> charts, List<String> missed) {

    static final String KEPT = "All budgets kept.";
    static final String MISSED = "Missed: ";

    public Section {
        charts = Map.copyOf(charts);
        missed = List.copyOf(missed);
    }

    public boolean isKept() {
        return missed.isEmpty();
    }

    /** Writes it and its charts into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        for (var chart : charts.entrySet()) {
            chart.getValue().write(folder.resolve(chart.getKey() + ".svg"));
        }
        Files.writeString(folder.resolve(name + ".md"), markdown());
    }

    String markdown() {
        var markdown = new StringBuilder("## %s\n\n`%s`\n\n%s\n\n".formatted(title, command, text.strip()));
        charts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(chart -> markdown.append(
                        "![%s](%s.svg)\n\n".formatted(chart.getValue().title(), chart.getKey())));
        return markdown.append(isKept() ? KEPT : MISSED + String.join("; ", missed) + ".")
                .append("\n")
                .toString();
    }
}
