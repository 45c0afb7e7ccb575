package vn.gov.cantho.check.load.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the sections of a report together. Called by load-tests/run all. */
final class ReportRun {

    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final Path LOAD = Path.of("/proc/loadavg");
    private static final Pattern MODEL = Pattern.compile("(?m)^model name\\s*:\\s*(.+)$");

    private ReportRun() {}

    /** Arguments: folder of the sections, their names in order. */
    static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var names = Arrays.asList(arguments).subList(1, arguments.length);
        var file = folder.resolve("report.md");
        Files.writeString(file, report(folder, names, machine()));
        IO.println("Report: " + file);
    }

    static String report(Path folder, List<String> names, String head) throws IOException {
        var table = new StringBuilder("| What | Budgets |\n|---|---|\n");
        var sections = new StringBuilder();
        for (var name : names) {
            var file = folder.resolve(name + ".md");
            if (Files.exists(file)) {
                var section = Files.readString(file);
                var title = section.lines().findFirst().orElse(name).replace("## ", "");
                table.append("| %s | %s |\n".formatted(title, section.contains(Section.KEPT) ? "kept" : "missed"));
                sections.append("\n").append(section);
            } else {
                table.append("| %s | not measured |\n".formatted(name));
            }
        }
        return "# What the load tests measured\n\n" + head + "\n\n" + table + sections;
    }

    /** The machine at this moment; what it says nothing about is left out. */
    private static String machine() throws IOException {
        var cores = Runtime.getRuntime().availableProcessors();
        var model = Files.isReadable(PROCESSORS)
                ? MODEL.matcher(Files.readString(PROCESSORS))
                        .results()
                        .findFirst()
                        .map(found -> " of " + found.group(1))
                        .orElse("")
                : "";
        var load = Files.isReadable(LOAD)
                ? ", load average "
                        + String.join(
                                " ",
                                List.of(Files.readString(LOAD).split(" ", -1)).subList(0, 3))
                : "";
        return "%s, %d processors%s, JDK %s%s at the end."
                .formatted(
                        Instant.now().truncatedTo(ChronoUnit.MINUTES),
                        cores,
                        model,
                        Runtime.version().feature(),
                        load);
    }
}
