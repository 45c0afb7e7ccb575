package vn.gov.cantho.check.resolver.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.scan.BusyException;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.IdentityKey.CodeLotKey;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.SettableStatus;

final class RememberedIdentitiesTest {

    private static final CodeLotKey KEY = new CodeLotKey(PublishedSamples.CODE_LOT);
    private static final Identified KNOWN = new Identified.Found(SampleAnswers.identity());
    private static final IdentityLookup ANSWERING = _ -> Future.succeededFuture(KNOWN);
    private static final IdentityLookup FAILING = _ -> Future.failedFuture(new BusyException("nobody can be asked"));

    @TempDir
    private Path folder;

    private final Vertx vertx = Vertx.vertx();
    private final ResolverMetrics metrics = new ResolverMetrics();
    private final SettableStatus status = new SettableStatus();
    private final AtomicLong ticks = new AtomicLong();
    private Instant now = Instant.parse("2026-11-22T03:00:00Z");

    @BeforeEach
    void loseLease() {
        status.loseLease();
    }

    @AfterEach
    void close() {
        vertx.close().await();
        metrics.close();
    }

    @Test
    void behind_lookUpFailsAfterAnAnswer_answersTheSame() {
        assertThat(learned().behind(FAILING).find(KEY).await()).isEqualTo(KNOWN);
    }

    @Test
    void behind_lookUpAnswers_saysWhatItSays() {
        var other = new Identified.Absent();
        assertThat(learned()
                        .behind(_ -> Future.succeededFuture(other))
                        .find(KEY)
                        .await())
                .isEqualTo(other);
    }

    @Test
    void behind_restarted_answersFromDisk() {
        learned();
        assertThat(open().behind(FAILING).find(KEY).await()).isEqualTo(KNOWN);
    }

    @Test
    void behind_failedLately_answersWithTheVerySameAndAsksNobody() {
        var remembered = learned();
        var asked = new AtomicInteger();
        var lookUp = remembered.behind(key -> {
            asked.incrementAndGet();
            return FAILING.find(key);
        });
        var first = identity(lookUp);
        assertThat(identity(lookUp)).isSameAs(first);
        assertThat(asked).hasValue(1);

        ticks.addAndGet(Duration.ofMinutes(10).toNanos());
        assertThat(identity(lookUp)).isNotSameAs(first).isEqualTo(first);
        assertThat(asked).hasValue(2);
    }

    @Test
    void behind_failedLatelyAndLeaseIsBack_asks() {
        var remembered = learned();
        assertThat(remembered.behind(FAILING).find(KEY).await()).isEqualTo(KNOWN);
        status.clear();
        assertFails(remembered);
    }

    @Test
    void behind_failedLatelyAndLearnedAnewSince_answersTheNew() {
        var remembered = learned();
        assertThat(remembered.behind(FAILING).find(KEY).await()).isEqualTo(KNOWN);
        var newer = new Identified.Found(SampleAnswers.identity());
        remembered.noting(_ -> Future.succeededFuture(newer)).find(KEY).await();
        assertThat(identity(remembered.behind(FAILING))).isSameAs(newer.identity());
    }

    @Test
    void behind_failedLatelyAndRevisionRaisedSince_fails() {
        var remembered = learned();
        assertThat(remembered.behind(FAILING).find(KEY).await()).isEqualTo(KNOWN);
        status.setLeastRevision(Kind.PRODUCT, PublishedSamples.PRODUCT, 99);
        assertFails(remembered);
    }

    @Test
    void behind_failedLatelyAndSeenLongerAgoThanRevisionsAreKnown_fails() {
        var remembered = learned();
        assertThat(remembered.behind(FAILING).find(KEY).await()).isEqualTo(KNOWN);
        now = now.plus(Duration.ofHours(12));
        assertFails(remembered);
    }

    @Test
    void behind_leaseHeld_fails() {
        var remembered = learned();
        status.clear();
        assertFails(remembered);
    }

    @Test
    void behind_revisionRaisedSince_fails() {
        var remembered = learned();
        status.setLeastRevision(Kind.PRODUCT, PublishedSamples.PRODUCT, 99);
        assertFails(remembered);
    }

    @Test
    void behind_seenLongerAgoThanRevisionsAreKnown_fails() {
        var remembered = learned();
        now = now.plus(Duration.ofHours(12));
        assertFails(remembered);
    }

    @Test
    void behind_neverSeen_fails() {
        assertFails(open());
    }

    @Test
    void keep_nothingNew_writesNothing() {
        var remembered = learned();
        remembered.noting(ANSWERING).find(KEY).await();
        assertThat(remembered.keep()).isFalse();
    }

    @Test
    void open_fileCutAtAnyByte_remembersNothing() throws IOException {
        learned();
        var file = folder.resolve("identities");
        var whole = Files.readAllBytes(file);
        for (var length = 0; length < whole.length; length++) {
            Files.write(file, Arrays.copyOf(whole, length));
            assertThat(new IdentityFile(folder).read()).isEmpty();
        }
        assertFails(open());
    }

    private RememberedIdentities learned() {
        var remembered = open();
        remembered.noting(ANSWERING).find(KEY).await();
        assertThat(remembered.keep()).isTrue();
        return remembered;
    }

    private RememberedIdentities open() {
        return RememberedIdentities.open(folder, status, () -> now, new CacheGround(vertx, metrics, ticks::get));
    }

    private static Identity identity(IdentityLookup lookUp) {
        return ((Identified.Found) lookUp.find(KEY).await()).identity();
    }

    private static void assertFails(RememberedIdentities remembered) {
        assertThatThrownBy(() -> remembered.behind(FAILING).find(KEY).await()).isInstanceOf(BusyException.class);
    }
}
