package vn.gov.cantho.check.resolver.status;

import java.time.Duration;
import java.time.Instant;
import org.jetbrains.lincheck.datastructures.IntGen;
import org.jetbrains.lincheck.datastructures.ModelCheckingOptions;
import org.jetbrains.lincheck.datastructures.Operation;
import org.jetbrains.lincheck.datastructures.Param;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever interleaving of a few renewals, drops and looks at the lease is tried, it has an order in which one after the other
 * says the same.
 */
@Tag("lincheck")
@Param(name = "sent", gen = IntGen.class, conf = "1:3")
public final class LeaseLincheckTest {

    private final FreshnessLease lease =
            new FreshnessLease(new Clocks(() -> 3, () -> Instant.ofEpochMilli(3)), Duration.ofMillis(900));

    @Operation
    public void renew(@Param(name = "sent") int sent) {
        lease.renew(new FreshnessLease.Sent(sent, Instant.ofEpochMilli(sent)));
    }

    @Operation
    public void drop() {
        lease.drop();
    }

    @Operation
    public boolean isHeld() {
        return lease.isHeld();
    }

    @Operation
    public long asOf() {
        return lease.asOf().map(Instant::toEpochMilli).orElse(0L);
    }

    @Test
    void lease_fewThreads_isLinearizable() {
        new ModelCheckingOptions()
                .iterations(10)
                .invocationsPerIteration(1_000)
                .threads(2)
                .actorsPerThread(3)
                .check(LeaseLincheckTest.class);
    }
}
