package vn.gov.cantho.check.resolver.testing;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayDeque;
import java.util.Queue;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.IdentityKey;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;

/** A stage that answers when the test says so, in the order it was asked. */
public final class ManualLookup implements IdentityLookup {

    private final Queue<Promise<Identified>> asked = new ArrayDeque<>();
    private int calls;

    @Override
    public synchronized Future<Identified> find(IdentityKey key) {
        calls++;
        var promise = Promise.<Identified>promise();
        asked.add(promise);
        return promise.future();
    }

    public synchronized int calls() {
        return calls;
    }

    public void answer(Identified answer) {
        next().complete(answer);
    }

    public void fail() {
        next().fail("down");
    }

    private synchronized Promise<Identified> next() {
        return asked.remove();
    }
}
