package vn.gov.cantho.check.resolver.document;

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
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.documents.Limit;
import vn.gov.cantho.check.documents.MarkdownTable;

/** Holds the table of limits to the constants and settings that set them. */
final class LimitsDocumentTest {

    private static final Path DOCUMENT = Path.of("..", "infra", "docs", "limits.md");
    private static final Path CLASSES = Path.of("target", "classes");
    private static final Pattern BOUND = Pattern.compile("(^|_)(MAX|DEADLINE|CONNECTIONS|MILLIS|BYTES)(_|$)");
    private static final Pattern PLACE = Pattern.compile("`([A-Za-z]+\\.[A-Z_]+|CHECK_[A-Z_]+)`");

    // The layout of records and files, which bounds nothing that grows.
    private static final Set<String> LAYOUT = Set.of(
            "ScanCodec.FRAME_BYTES",
            "ScanCodec.CONTENT_BYTES",
            "ScanCodec.RECORD_BYTES",
            "ScanCodec.RECORD_BYTES_MAX",
            "Segment.HEAD_BYTES",
            "CountedRange.BYTES",
            "CountedRange.BYTES_A_SLOT",
            "StampPages.KEY_BYTES",
            "Weights.BYTES_PER_CHARACTER");

    private final Map<String, String> figures = figures();

    @Test
    void document_everyFigure_isThatOfTheCode() throws IOException {
        var limits = Stream.concat(constants(), settings()).collect(Collectors.toMap(Limit::place, Limit::figure));

        assertThat(figures).isNotEmpty().allSatisfy((place, figure) -> {
            assertThat(limits).as("what limits.md names").containsKey(place);
            assertThat(figure).as(place).startsWith(limits.get(place));
        });
    }

    @Test
    void document_everyBoundOfTheCode_hasARow() throws IOException {
        var bounds = Stream.concat(constants(), settings())
                .map(Limit::place)
                .filter(place ->
                        BOUND.matcher(place.substring(place.indexOf('.') + 1)).find() || isDuration(place))
                .filter(place -> !LAYOUT.contains(place))
                .filter(place -> !figures.containsKey(place));

        assertThat(bounds).as("bounds without a row in infra/docs/limits.md").isEmpty();
    }

    private final Set<String> durations = durations();

    private boolean isDuration(String place) {
        return durations.contains(place);
    }

    private static Map<String, String> figures() {
        return MarkdownTable.rows(DOCUMENT, "Resolver").stream()
                .flatMap(row -> PLACE.matcher(row.get(2)).results().map(place -> Map.entry(place.group(1), row.get(1))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Stream<Limit> settings() {
        return SettingsDocumentTest.defaults().entrySet().stream()
                .filter(setting -> setting.getValue().matches("[0-9]+"))
                .map(setting -> Limit.of(setting.getKey(), setting.getValue()));
    }

    private static Stream<Limit> constants() throws IOException {
        return fields().map(field -> Limit.of(place(field), value(field)));
    }

    private static Set<String> durations() {
        try {
            return fields().filter(field -> field.getType() == Duration.class)
                    .map(LimitsDocumentTest::place)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Constants of the program that are numbers or lengths of time; bounds of settings stand with the settings. */
    private static Stream<Field> fields() throws IOException {
        try (var files = Files.walk(CLASSES)) {
            return files
                    .map(CLASSES::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file -> type(
                            file.substring(0, file.length() - ".class".length()).replace('/', '.')))
                    .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                    .filter(LimitsDocumentTest::isNumberOrTime)
                    .filter(field -> !isBoundOfSetting(field) && !isOfPage(field))
                    .toList()
                    .stream();
        }
    }

    private static boolean isNumberOrTime(Field field) {
        return Modifier.isStatic(field.getModifiers())
                && Modifier.isFinal(field.getModifiers())
                && !field.getName().equals("serialVersionUID")
                && List.of(int.class, long.class, Duration.class).contains(field.getType());
    }

    private static boolean isBoundOfSetting(Field field) {
        return field.getDeclaringClass().getPackageName().endsWith(".config")
                && Modifier.isPrivate(field.getModifiers());
    }

    /** How much of what is known a page shows unfolded is a matter of looks. */
    private static boolean isOfPage(Field field) {
        return field.getDeclaringClass().getPackageName().endsWith(".render");
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
