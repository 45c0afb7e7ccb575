package vn.gov.cantho.check.load.openloop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class QuestionsTest {

    private static final Question STAMP = Question.of("/Q/A", "VALID");
    private static final Question OTHER = Question.of("/Q/B", "VALID");
    private static final Question BAD = Question.of("/Q/C", Questions.RECALLED);

    @TempDir
    Path folder;

    @Test
    void get_oneInAHundredIsOfARecalledStamp() {
        var questions = new Questions(List.of(STAMP, OTHER), List.of(BAD));
        var asked = Stream.generate(questions).limit(1_000).toList();

        assertThat(asked).filteredOn(Question::isOfRecalled).hasSize(10);
        assertThat(asked).contains(STAMP, OTHER);
    }

    @Test
    void get_noRecalledStamps_asksForTheOthersAlone() {
        var questions = new Questions(List.of(STAMP), List.of());

        assertThat(Stream.generate(questions).limit(1_000)).containsOnly(STAMP);
    }

    @Test
    void questions_nothingToAskFor_areRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Questions(List.of(), List.of(BAD)));
    }

    @Test
    void paths_ofALongFile_areSomeOfAllByChance() throws IOException {
        var codes = folder.resolve("codes.txt");
        Files.write(
                codes,
                IntStream.range(0, 50_000).mapToObj("/Q/%020d"::formatted).toList());
        var paths = Questions.paths(codes, 1);

        assertThat(paths).hasSize(20_000).doesNotHaveDuplicates().isEqualTo(Questions.paths(codes, 1));
        assertThat(paths).isNotEqualTo(Questions.paths(codes, 2));
        assertThat(paths.stream()
                        .filter(path -> path.compareTo("/Q/%020d".formatted(25_000)) < 0)
                        .count())
                .isBetween(9_000L, 11_000L);
    }
}
