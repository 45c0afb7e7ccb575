package vn.gov.cantho.check.portal.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Who gathers logs meets the same fields in those of both programs. */
final class LogFormatTest {

    private static final Path OURS = Path.of("src", "main", "resources", "log", "JSON.xml");
    private static final Path RESOLVERS = Path.of("..", "resolver", "src", "main", "resources", "log", "JSON.xml");
    private static final Pattern FIELD = Pattern.compile("<with\\w+>\\w+</with\\w+>");

    @Test
    void json_hasTheFieldsOfTheResolver() throws IOException {
        assertThat(fields(OURS)).isNotEmpty().isEqualTo(fields(RESOLVERS));
        assertThat(Files.readString(OURS)).contains("ch.qos.logback.classic.encoder.JsonEncoder");
    }

    private static List<String> fields(Path file) throws IOException {
        return FIELD.matcher(Files.readString(file))
                .results()
                .map(field -> field.group())
                .toList();
    }
}
