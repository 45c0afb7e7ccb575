package vn.gov.cantho.check.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.Limit;
import vn.gov.cantho.check.documents.MarkdownTable;

/** Holds the table of limits to the constants that set them. */
final class LimitsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "infra", "docs", "limits.md");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Path APPLICATION = Path.of("src", "main", "resources", "application.yaml");
    private static final Pattern CONSTANT = Pattern.compile("`([A-Za-z]+)\\.([A-Z_]+)`");
    private static final Pattern PROPERTY = Pattern.compile("`(?:spring|server)\\.[a-z.-]*\\.([a-z-]+)`");

    private final List<List<String>> rows = MarkdownTable.rows(DOCUMENT, "Portal");

    @Test
    void document_everyFigure_isThatOfTheCode() throws IOException {
        var limits = constants().collect(Collectors.toMap(Limit::place, Limit::figure, (one, _) -> one));

        assertThat(figures())
                .isNotEmpty()
                .allSatisfy((place, figure) -> assertThat(figure).as(place).isEqualTo(limits.get(place)));
    }

    @Test
    void document_everyProperty_isSet() throws IOException {
        var application = Files.readString(APPLICATION);

        assertThat(rows.stream().flatMap(row -> PROPERTY.matcher(row.get(2)).results()))
                .isNotEmpty()
                .allMatch(property -> application.contains(" " + property.group(1) + ": "));
    }

    private Map<String, String> figures() {
        return rows.stream()
                .flatMap(row -> CONSTANT.matcher(row.get(2))
                        .results()
                        .map(place -> Map.entry(place.group(1) + "." + place.group(2), row.get(1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Stream<Limit> constants() throws IOException {
        var wanted = figures().keySet();
        try (var files = Files.walk(CLASSES)) {
            return files
                    .map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(file -> file.startsWith("vn/") && file.endsWith(".class"))
                    .filter(file ->
                            wanted.stream().anyMatch(place -> file.endsWith("/" + simpleName(place) + ".class")))
                    .map(file -> type(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')))
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(LimitsDocumentTest::isNumberOrTime)
                    .map(field -> Limit.of(place(field), value(field)))
                    .toList()
                    .stream();
        }
    }

    private static String simpleName(String place) {
        return place.substring(0, place.indexOf('.'));
    }

    private static boolean isNumberOrTime(Field field) {
        return Modifier.isStatic(field.getModifiers())
                && List.of(int.class, long.class, Duration.class).contains(field.getType());
    }

    private static String place(Field field) {
        return field.getDeclaringClass().getSimpleName() + "." + field.getName();
    }

    private static Object value(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
