package vn.gov.cantho.check.resolver.status;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.Standing;
import vn.gov.cantho.check.resolver.scan.StatusView;

/** The status as a scan sees it: the overlay, the lease, and of when they are. */
public final class LiveStatus implements StatusView {

    private final StatusOverlay overlay;
    private final FreshnessLease lease;
    private final LongSupplier position;
    private final AtomicReference<Instant> restored = new AtomicReference<>(Instant.EPOCH);

    LiveStatus(StatusOverlay overlay, FreshnessLease lease, LongSupplier position) {
        this.overlay = overlay;
        this.lease = lease;
        this.position = position;
    }

    /** Says of when the snapshot is that the overlay was restored from. */
    void restoredAsOf(Instant asOf) {
        restored.set(asOf);
    }

    @Override
    public Optional<Standing> worst(Kind kind, long id) {
        return overlay.worst(kind, id);
    }

    @Override
    public Optional<Standing> worstOfSerial(int codeLot, int serial) {
        return overlay.worstOfSerial(codeLot, serial);
    }

    @Override
    public long leastRevision(Kind kind, long id) {
        return overlay.leastRevision(kind, id);
    }

    @Override
    public boolean leaseHeld() {
        return lease.isHeld();
    }

    @Override
    public Instant asOf() {
        return lease.asOf().orElseGet(restored::get);
    }

    @Override
    public long position() {
        return position.getAsLong();
    }
}
