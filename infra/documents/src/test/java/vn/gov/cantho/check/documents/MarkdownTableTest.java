package vn.gov.cantho.check.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MarkdownTableTest {

    private static final String TEXT = """
            # Document
            ## First
            | a | b |
            |---|---|
            | 1 | |

            ## Second
            | c |
            |---|
            | 2 |
            | 3 |
            ## Third
            No table.
            """;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void rows_areThoseBelowTheirHeadingOnly() throws IOException {
        assertThat(MarkdownTable.rows(document(), "First")).containsExactly(List.of("1", ""));
        assertThat(MarkdownTable.rows(document(), "Second")).containsExactly(List.of("2"), List.of("3"));
    }

    @Test
    void rows_withoutATable_areAMistakeOfTheTest() throws IOException {
        var document = document();

        assertThatThrownBy(() -> MarkdownTable.rows(document, "Third")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> MarkdownTable.rows(document, "Fourth")).isInstanceOf(IllegalStateException.class);
    }

    private Path document() throws IOException {
        return Files.writeString(folder.resolve("document.md"), TEXT);
    }
}
