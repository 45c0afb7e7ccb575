package vn.gov.cantho.check.load.openloop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The questions of a run, in an order by chance that a seed decides, and among them again and again recalled stamps. */
public final class Questions implements Supplier<Question> {

    /** What is said of recalled stamps. */
    static final String RECALLED = "RECALLED";

    private static final String VALID = "VALID";

    /** How many stamps are asked for: over all lots, and few enough to be kept as requests. */
    private static final int STAMPS_MAX = 20_000;

    /** Of so many questions one is for a recalled stamp. */
    private static final int RECALLED_EVERY = 100;

    private final List<Question> valid;
    private final List<Question> recalled;
    private int asked;

    /** Makes them; without recalled stamps only the others are asked for. */
    Questions(List<Question> valid, List<Question> recalled) {
        if (valid.isEmpty()) {
            throw new IllegalArgumentException("there must be something to ask for");
        }
        this.valid = List.copyOf(valid);
        this.recalled = List.copyOf(recalled);
    }

    /**
     * Reads what can be asked for.
     *
     * @param codes the file with the paths of valid stamps
     * @param recalled paths of recalled stamps
     */
    public static Questions read(Path codes, List<String> recalled, long seed) throws IOException {
        return new Questions(
                paths(codes, seed).stream()
                        .map(path -> Question.of(path, VALID))
                        .toList(),
                recalled.stream().map(path -> Question.of(path, RECALLED)).toList());
    }

    /** The stamps that are asked for, by their paths. */
    public static List<String> paths(Path codes, long seed) throws IOException {
        var paths = new ArrayList<>(Files.readAllLines(codes));
        // The file is in the order of lots.
        Collections.shuffle(paths, new Random(seed));
        return List.copyOf(paths.subList(0, Math.min(STAMPS_MAX, paths.size())));
    }

    /** The next one. */
    @Override
    public Question get() {
        var number = asked++;
        if (number % RECALLED_EVERY == RECALLED_EVERY - 1 && !recalled.isEmpty()) {
            return recalled.get(number / RECALLED_EVERY % recalled.size());
        }
        return valid.get(number % valid.size());
    }
}
