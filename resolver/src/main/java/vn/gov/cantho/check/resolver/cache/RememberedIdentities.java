package vn.gov.cantho.check.resolver.cache;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.IntFunction;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.CodeLotKey;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.scan.Revisions;
import vn.gov.cantho.check.resolver.scan.StatusView;

/**
 * What this node has answered from, kept on disk for the time when nobody can be asked: without the identity of a stamp
 * nobody knows to which recalled lot it belongs. It is looked at only when a look-up has failed and the lease is not held, so
 * that nothing from here is ever VALID.
 */
public final class RememberedIdentities {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedIdentities.class);

    /** All together, packed: some ten thousand code lots. */
    private static final int BYTES_MAX = 16 * 1024 * 1024;

    /** What an entry takes besides what is packed. */
    private static final int OVERHEAD = 128;

    /** As long as a least revision is sure to be known that forbids to say something older. */
    private static final Duration AGE_MAX = Duration.ofHours(12);

    /** After which time an identity that has not changed is noted again as just seen. */
    private static final Duration NOTED_AGAIN = Duration.ofHours(1);

    private static final Duration KEPT_EVERY = Duration.ofSeconds(5);

    /** What is learned beyond this until it is packed is not remembered, unless it is asked for again. */
    private static final int NOTED_MAX = 1_000;

    /**
     * After which time somebody is asked again who failed, for what was unpacked meanwhile. In a long outage every scan would
     * ask in vain otherwise, unpack its identity and, because that is another object than the last one, write its page anew.
     */
    private static final Duration ASKED_AGAIN = Duration.ofMinutes(10);

    /** All that is unpacked, as an estimate of the heap it takes: at that time the local cache is empty. */
    private static final int UNPACKED_BYTES_MAX = 24 * 1024 * 1024;

    private final StatusView status;
    private final InstantSource clock;
    private final IdentityFile file;
    private final Cache<Integer, IdentityFile.Entry> entries = Caffeine.newBuilder()
            .maximumWeight(BYTES_MAX)
            .weigher((Integer _, IdentityFile.Entry entry) ->
                    OVERHEAD + entry.packed().length())
            .executor(Runnable::run)
            .build();

    private final Cache<Integer, Seen> unpacked;

    /** Not packed yet: that takes longer than the event loop has. */
    private final ConcurrentMap<Integer, Seen> noted = new ConcurrentHashMap<>();

    private boolean changed;

    /** An identity, and when somebody last said it who knew. */
    private record Seen(Instant at, Identity identity) {}

    private RememberedIdentities(Path folder, StatusView status, InstantSource clock, CacheGround ground) {
        this.status = status;
        this.clock = clock;
        this.file = new IdentityFile(folder);
        this.unpacked = Caffeine.newBuilder()
                .maximumWeight(UNPACKED_BYTES_MAX)
                .weigher((Integer codeLot, Seen seen) ->
                        Weights.of(new CodeLotKey(codeLot), new Identified.Found(seen.identity())))
                .expireAfterWrite(ASKED_AGAIN)
                .executor(Runnable::run)
                .ticker(ground.ticker())
                .build();
    }

    /** Remembers what was kept in the folder, and keeps there what is learned from now on. Blocks while it reads. */
    public static RememberedIdentities open(Path folder, StatusView status, InstantSource clock, CacheGround ground) {
        var remembered = new RememberedIdentities(folder, status, clock, ground);
        remembered.file.read().forEach(entry -> remembered.entries.put(entry.codeLot(), entry));
        var vertx = ground.vertx();
        vertx.setPeriodic(KEPT_EVERY.toMillis(), _ -> vertx.executeBlocking(remembered::keep));
        ground.metrics().level("remembered identities", "bytes", () -> Weights.together(remembered.entries));
        ground.metrics().level("remembered identities", "bytes_max", () -> BYTES_MAX);
        ground.metrics().level("unpacked identities", "bytes", () -> Weights.together(remembered.unpacked));
        ground.metrics().level("unpacked identities", "bytes_max", () -> UNPACKED_BYTES_MAX);
        ground.metrics().level("noted identities", "entries", remembered.noted::size);
        ground.metrics().level("noted identities", "entries_max", () -> NOTED_MAX);
        return remembered;
    }

    /** A look-up whose answers are remembered. */
    public IdentityLookup noting(IdentityLookup next) {
        return key -> next.find(key).onSuccess(answer -> note(key, answer));
    }

    /** A look-up that answers from here where another one fails, or has failed lately. */
    public IdentityLookup behind(IdentityLookup first) {
        return key -> {
            var again = remembered(key, this::seenLately);
            if (again.isPresent()) {
                return Future.succeededFuture(again.get());
            }
            var answer = first.find(key);
            return answer.succeeded()
                    ? answer
                    : answer.recover(failure -> remembered(key, this::seen)
                            .map(Future::succeededFuture)
                            .orElseGet(() -> Future.failedFuture(failure)));
        };
    }

    /** Packs what was learned since the last time and writes it to disk. Blocks. */
    synchronized boolean keep() {
        noted.forEach((codeLot, seen) -> {
            pack(codeLot, seen);
            // After it is kept elsewhere: it is looked for in both.
            noted.remove(codeLot, seen);
        });
        if (!changed) {
            return false;
        }
        changed = false;
        try {
            file.write(entries.asMap().values().stream().toList());
            return true;
        } catch (IOException failure) {
            changed = true;
            LOG.warn("Identities cannot be kept on disk: {}", failure.toString());
            return false;
        }
    }

    private void note(IdentityKey key, Identified answer) {
        if (key instanceof CodeLotKey(var codeLot)
                && answer instanceof Identified.Found(var identity)
                && (noted.size() < NOTED_MAX || noted.containsKey(codeLot))) {
            noted.put(codeLot, new Seen(clock.instant(), identity));
            // Somebody can be asked again; what is said without asking must not be older.
            unpacked.invalidate(codeLot);
        }
    }

    private void pack(int codeLot, Seen seen) {
        var packed = pack(seen.identity());
        var before = entries.getIfPresent(codeLot);
        if (before == null
                || !before.packed().equals(packed)
                || before.seenAt().plus(NOTED_AGAIN).isBefore(seen.at())) {
            entries.put(codeLot, new IdentityFile.Entry(codeLot, seen.at(), packed));
            changed = true;
        }
    }

    private Optional<Identified> remembered(IdentityKey key, IntFunction<Optional<Seen>> seen) {
        if (status.leaseHeld() || !(key instanceof CodeLotKey(var codeLot))) {
            return Optional.empty();
        }
        return seen.apply(codeLot)
                .filter(last -> isYoung(last.at()))
                .<Identified>map(last -> new Identified.Found(last.identity()))
                .filter(answer -> Revisions.maySay(answer, key, status));
    }

    private Optional<Seen> seenLately(int codeLot) {
        return Optional.ofNullable(unpacked.getIfPresent(codeLot));
    }

    private Optional<Seen> seen(int codeLot) {
        return Optional.ofNullable(noted.get(codeLot))
                .or(() -> seenLately(codeLot))
                .or(() -> unpack(codeLot));
    }

    private Optional<Seen> unpack(int codeLot) {
        return Optional.ofNullable(entries.getIfPresent(codeLot)).flatMap(entry -> {
            var seen = unpack(entry.packed()).map(identity -> new Seen(entry.seenAt(), identity));
            seen.ifPresent(last -> unpacked.put(codeLot, last));
            return seen;
        });
    }

    private boolean isYoung(Instant seenAt) {
        return seenAt.isAfter(clock.instant().minus(AGE_MAX));
    }

    private static Buffer pack(Identity identity) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DeflaterOutputStream(bytes)) {
            out.write(IdentityCodec.write(identity).getBytes(UTF_8));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Buffer.buffer(bytes.toByteArray());
    }

    /** Empty when it was packed by a release that writes another format. */
    private static Optional<Identity> unpack(Buffer packed) {
        try (var in = new InflaterInputStream(new ByteArrayInputStream(packed.getBytes()))) {
            return IdentityCodec.read(new String(in.readAllBytes(), UTF_8));
        } catch (IOException _) {
            return Optional.empty();
        }
    }
}
