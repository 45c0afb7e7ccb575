package vn.gov.cantho.check.portal.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the files of a folder say of the trail: at most one hash a position, each signed. */
final class SignedPositions {

    private final TreeMap<Long, Checkpoint> signed = new TreeMap<>();
    private Optional<ChainVerdict.Forged> forged = Optional.empty();

    /** None: the trail is held to nothing but itself. */
    static SignedPositions none() {
        return new SignedPositions();
    }

    /** Reads every file of the folder. */
    static SignedPositions read(Path folder, CheckpointKeys keys) throws IOException {
        var read = new SignedPositions();
        for (var file : new CheckpointFolder(folder).files()) {
            try (var lines = Files.newBufferedReader(file)) {
                var number = 0;
                for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                    number++;
                    read.take(line, "%s, line %d".formatted(file.getFileName(), number), keys);
                }
            }
        }
        return read;
    }

    private void take(String line, String where, CheckpointKeys keys) {
        var checkpoint = Checkpoint.parse(line);
        if (checkpoint.isEmpty()) {
            note(where, "no checkpoint");
        } else if (!keys.signed(checkpoint.get())) {
            note(where, "signed by no known key");
        } else {
            var before = signed.put(checkpoint.get().position(), checkpoint.get());
            if (before != null && !before.hash().equals(checkpoint.get().hash())) {
                note(where, "another hash was signed for position %d".formatted(before.position()));
            }
        }
    }

    private void note(String where, String why) {
        if (forged.isEmpty()) {
            forged = Optional.of(new ChainVerdict.Forged(where, why));
        }
    }

    /** The first line that nobody of ours wrote, or that contradicts another. */
    Optional<ChainVerdict.Forged> forged() {
        return forged;
    }

    int count() {
        return signed.size();
    }

    Optional<Checkpoint> at(long position) {
        return Optional.ofNullable(signed.get(position));
    }

    /** The first one beyond a position. */
    Optional<Checkpoint> beyond(long position) {
        return Optional.ofNullable(signed.higherEntry(position)).map(Map.Entry::getValue);
    }
}
