package vn.gov.cantho.check.portal.testing;

import java.util.function.Supplier;
import vn.gov.cantho.check.portal.security.Acting;

/** Runs a piece of a test on behalf of a person. */
public final class ActAs {

    private ActAs() {}

    public static <T> T person(Person person, Supplier<T> work) {
        return Acting.as(person.account(), work);
    }

    public static void run(Person person, Runnable work) {
        Acting.run(person.account(), work);
    }
}
