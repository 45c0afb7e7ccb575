package vn.gov.cantho.check.portal.testing;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import vn.gov.cantho.check.portal.security.PasswordChecks;

/** Takes every turn in which passwords are checked, until it is closed. */
public final class TakenChecks implements AutoCloseable {

    private static final int ALL = 4;

    private final CountDownLatch end = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    public TakenChecks(PasswordChecks checks) throws InterruptedException {
        var begun = new CountDownLatch(ALL);
        IntStream.range(0, ALL).forEach(_ -> threads.execute(() -> checks.inTurn(_ -> waited(begun))));
        begun.await();
    }

    @Override
    public void close() {
        end.countDown();
        threads.close();
    }

    private boolean waited(CountDownLatch begun) {
        begun.countDown();
        try {
            end.await();
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
