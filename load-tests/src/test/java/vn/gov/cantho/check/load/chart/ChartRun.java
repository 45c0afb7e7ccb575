package vn.gov.cantho.check.load.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws bars of what a script has measured. Called by the scripts. */
final class ChartRun {

    private static final int FIELDS = 3;

    private ChartRun() {}

    /** Arguments: file, title, unit, then for each bar the name of its series, its place and its value. */
    static void main(String[] arguments) throws IOException {
        var bars = List.of(arguments).subList(FIELDS, arguments.length);
        chart(arguments[1], arguments[2], bars).write(Path.of(arguments[0]));
    }

    /** Every series has a bar at every place, in the same order. */
    static Chart chart(String title, String unit, List<String> bars) {
        var values = new LinkedHashMap<String, Map<String, Double>>();
        for (var bar = 0; bar < bars.size(); bar += FIELDS) {
            values.computeIfAbsent(bars.get(bar), _ -> new LinkedHashMap<>())
                    .put(bars.get(bar + 1), Double.valueOf(bars.get(bar + 2)));
        }
        var places = values.values().stream()
                .flatMap(series -> series.keySet().stream())
                .distinct()
                .toList();
        var series = values.entrySet().stream()
                .map(entry ->
                        new Series(entry.getKey(), List.copyOf(entry.getValue().values())))
                .toList();
        return new Chart(Chart.Form.BARS, title, unit, places, series, Optional.empty());
    }
}
