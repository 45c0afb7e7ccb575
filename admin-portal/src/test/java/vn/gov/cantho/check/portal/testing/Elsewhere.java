package vn.gov.cantho.check.portal.testing;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Runs a piece of a view test outside of the session under test, where other persons may act. */
public final class Elsewhere {

    private Elsewhere() {}

    public static <T> T get(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work).join();
    }

    public static <T> T as(Person person, Supplier<T> work) {
        return get(() -> ActAs.person(person, work));
    }
}
