package vn.gov.cantho.check.portal.checkpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signs the end of the trail when it is due, and carries what any portal signed to the folder of this one.
 *
 * <p>Before anything else the trail is held to the last checkpoint in the folder: whoever replaces the database by an older one
 * or writes the chain anew would otherwise have the new one signed.
 */
final class Checkpoints {

    private static final int CARRIED_MAX = 1_000;

    private final CheckpointRepository repository;
    private final CheckpointSigner signer;
    private final CheckpointKeys keys;
    private final CheckpointFolder folder;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Checkpoints(
            CheckpointRepository repository,
            CheckpointSigner signer,
            CheckpointKeys keys,
            CheckpointFolder folder,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.repository = repository;
        this.signer = signer;
        this.keys = keys;
        this.folder = folder;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Looks once; of several portals one signs, and each carries. */
    CheckpointLook look(Duration every, int entries) {
        try {
            var last = folder.last();
            var contradiction = last.flatMap(this::contradiction);
            if (contradiction.isPresent()) {
                return contradiction.get();
            }
            transaction.executeWithoutResult(_ -> signWhenDue(every, entries));
            return carry(last);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void signWhenDue(Duration every, int entries) {
        if (!repository.takeTurn()) {
            return;
        }
        var end = repository.end();
        var newest = repository.newest();
        if (end.isPresent() && isDue(end.get(), newest, every, entries)) {
            repository.add(signer.sign(end.get().position(), end.get().hash(), clock.instant()));
        }
    }

    private boolean isDue(CheckpointRepository.End end, Optional<Checkpoint> newest, Duration every, int entries) {
        return newest.map(signed -> end.position() - signed.position() >= entries
                        || !clock.instant().isBefore(signed.at().plus(every)))
                .orElse(true);
    }

    /** Writes to the folder what it lacks. Only what one of the keys signed leaves the database. */
    private CheckpointLook carry(Optional<Checkpoint> last) throws IOException {
        var newest = last;
        for (var checkpoint : lacking(last)) {
            var contradiction = contradiction(checkpoint);
            if (!keys.signed(checkpoint)) {
                return new CheckpointLook.Contradicted(
                        checkpoint, "a checkpoint of the database is signed by no known key");
            }
            if (contradiction.isPresent()) {
                return contradiction.get();
            }
            folder.append(checkpoint);
            newest = Optional.of(checkpoint);
        }
        return new CheckpointLook.Kept(newest.map(Checkpoint::at));
    }

    private Iterable<Checkpoint> lacking(Optional<Checkpoint> last) {
        var since = last.map(Checkpoint::at).orElse(Instant.EPOCH);
        return Objects.requireNonNull(transaction.execute(_ -> repository.after(since, CARRIED_MAX)));
    }

    private Optional<CheckpointLook> contradiction(Checkpoint signed) {
        var hash = Objects.requireNonNull(transaction.execute(_ -> repository.hash(signed.position())));
        if (hash.isEmpty()) {
            return Optional.of(new CheckpointLook.Contradicted(signed, "the trail has no such position any more"));
        }
        return hash.get().equals(signed.hash())
                ? Optional.empty()
                : Optional.of(new CheckpointLook.Contradicted(signed, "another entry stands at that position"));
    }
}
