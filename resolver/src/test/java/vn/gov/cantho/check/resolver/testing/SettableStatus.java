package vn.gov.cantho.check.resolver.testing;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.Standing;
import vn.gov.cantho.check.resolver.scan.StatusView;

/** A status that a test says line by line; in the beginning nothing is bad and the lease is held. */
public final class SettableStatus implements StatusView {

    public static final Instant AS_OF = Instant.parse("2026-11-22T03:04:05.678Z");

    private final Map<Subject, Standing> standings = new ConcurrentHashMap<>();
    private final Map<Subject, Long> revisions = new ConcurrentHashMap<>();
    private final AtomicReference<Optional<Runnable>> between = new AtomicReference<>(Optional.empty());
    private volatile boolean lease = true;

    public void set(Subject subject, Change change) {
        standings.put(subject, new Standing(change, Optional.empty()));
    }

    public void set(Subject subject, Change change, Notice notice) {
        standings.put(subject, new Standing(change, Optional.of(notice)));
    }

    public void setLeastRevision(Kind kind, long id, long revision) {
        revisions.put(Subject.of(kind, id), revision);
    }

    /** Has something happen once, just after the least revision of a code lot, the last of an identity, was told. */
    public void onceAfterTheRevisionOfACodeLot(Runnable happens) {
        between.set(Optional.of(happens));
    }

    public void loseLease() {
        lease = false;
    }

    public void clear() {
        standings.clear();
        revisions.clear();
        lease = true;
    }

    @Override
    public Optional<Standing> worst(Kind kind, long id) {
        return Optional.ofNullable(standings.get(Subject.of(kind, id)));
    }

    @Override
    public Optional<Standing> worstOfSerial(int codeLot, int serial) {
        return standings.entrySet().stream()
                .filter(entry -> covers(entry.getKey(), codeLot, serial))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public long leastRevision(Kind kind, long id) {
        var least = revisions.getOrDefault(Subject.of(kind, id), 0L);
        if (kind == Kind.CODE_LOT) {
            between.getAndSet(Optional.empty()).ifPresent(Runnable::run);
        }
        return least;
    }

    @Override
    public boolean leaseHeld() {
        return lease;
    }

    @Override
    public Instant asOf() {
        return AS_OF;
    }

    @Override
    public long position() {
        return 42;
    }

    private static boolean covers(Subject subject, int codeLot, int serial) {
        return subject.kind() == Kind.STAMP_RANGE
                && subject.id() == codeLot
                && subject.from() <= serial
                && serial <= subject.to();
    }
}
