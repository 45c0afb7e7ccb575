package vn.gov.cantho.check.portal.authority;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import vn.gov.cantho.check.portal.security.Role;

/** One part of the table of authority: made anew from the running portal, and held to what was reviewed or written in its place. */
final class AuthorityTable {

    private static final Path FOLDER = Path.of("../infra/docs/authority");
    private static final String WRITE =
            "./mvnw -pl admin-portal -am verify -Dtest=none -Dit.test='*AuthorityIT' -Dauthority.write=true"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Dfailsafe.failIfNoSpecifiedTests=false";
    private static final String NONE = "–";

    private final Path file;
    private final String title;
    private final List<Caller> callers;
    private final Map<String, String> rows = new TreeMap<>();

    AuthorityTable(String file, String title, Callers callers) {
        this.file = FOLDER.resolve(file);
        this.title = title;
        this.callers = callers.all();
    }

    /** Adds the row of a thing: who is let in is tried for each caller. */
    void add(String thing, Predicate<Caller> letIn) {
        var cells = new LinkedHashMap<String, List<String>>();
        for (var caller : callers) {
            var cell = cells.computeIfAbsent(caller.column(), _ -> new ArrayList<>());
            if (letIn.test(caller)) {
                cell.add(caller.word());
            }
        }
        var before = rows.put(thing, row(thing, cells));
        assertThat(before).as("two rows named %s", thing).isNull();
    }

    /** Adds a thing that lets in nobody by itself, so that a new one is looked at. */
    void note(String thing) {
        rows.put(
                thing,
                row(
                        thing,
                        callers.stream()
                                .collect(
                                        toMap(Caller::column, _ -> List.of(""), (one, _) -> one, LinkedHashMap::new))));
    }

    private static String row(String thing, SequencedMap<String, List<String>> cells) {
        return "| " + thing + " | "
                + cells.values().stream().map(AuthorityTable::cell).collect(joining(" | ")) + " |";
    }

    private static String cell(List<String> words) {
        if (words.isEmpty()) {
            return NONE;
        }
        return words.size() == Role.values().length ? "all" : String.join(", ", words);
    }

    /** The same for the things alone: where the answers depend on what other tests have left behind. */
    void settleNames() {
        settle(reviewed -> rows.keySet().equals(reviewed.keySet()) ? List.of() : difference(reviewed));
    }

    /** Compares with the file, row by row; with {@code -Dauthority.write=true} writes it. */
    void settle() {
        settle(this::difference);
    }

    private void settle(Function<Map<String, String>, List<String>> differing) {
        try {
            if (Boolean.getBoolean("authority.write")) {
                Files.createDirectories(FOLDER);
                Files.writeString(file, text());
            }
            assertThat(differing.apply(reviewed()))
                    .as(
                            "who may do what is not what was reviewed in %s; look at each, then write it by\n%s\n",
                            file, WRITE)
                    .isEmpty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> difference(Map<String, String> reviewed) {
        var difference = new ArrayList<String>();
        rows.forEach((thing, row) -> {
            if (!reviewed.containsKey(thing)) {
                difference.add("new:      " + row);
            } else if (!row.equals(reviewed.get(thing))) {
                difference.add("reviewed: " + reviewed.get(thing) + "\nis:       " + row);
            }
        });
        reviewed.forEach((thing, row) -> {
            if (!rows.containsKey(thing)) {
                difference.add("gone:     " + row);
            }
        });
        return difference;
    }

    private Map<String, String> reviewed() throws IOException {
        var reviewed = new TreeMap<String, String>();
        if (Files.exists(file)) {
            Files.readAllLines(file, UTF_8).stream()
                    .filter(line -> line.startsWith("| ") && !line.equals(heading()))
                    .forEach(line -> reviewed.put(line.substring(2, line.indexOf(" | ")), line));
        }
        return reviewed;
    }

    private String heading() {
        return "| " + title + " | "
                + callers.stream().map(Caller::column).distinct().collect(joining(" | ")) + " |";
    }

    private String text() {
        var columns = callers.stream().map(Caller::column).distinct().count();
        return "<!-- Written by the tests; see ../authority.md. -->\n"
                + heading()
                + "\n"
                + "|---".repeat((int) columns + 1)
                + "|\n"
                + rows.values().stream().map(row -> row + "\n").collect(joining());
    }
}
