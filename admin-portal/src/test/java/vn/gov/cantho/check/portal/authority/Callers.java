package vn.gov.cantho.check.portal.authority;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.SignInDirectory;
import vn.gov.cantho.check.portal.security.SignInRecord;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.TestFactors;

/**
 * Everybody of whom the table speaks: nobody, an account that was not activated and so has no password to sign in with, one
 * that has proven no more than its password, a locked one, and one of each level and role.
 */
record Callers(List<Caller> all, ActingAccount locked) {

    static final String NOBODY = "nobody";
    static final String NOT_ACTIVATED = "not activated";
    static final String AT_THE_DOOR = "at the door";
    static final String LOCKED = "locked";
    static final String YES = "yes";

    /** Makes the accounts; they are locked once their table is made, so that no other test hears of them. */
    static Callers of(SignInDirectory directory) {
        var callers = new ArrayList<Caller>();
        callers.add(new Caller(NOBODY, YES, Optional.empty()));
        callers.add(new Caller(NOT_ACTIVATED, YES, Optional.empty()));
        var standing = Officers.of(Place.CITY, Role.values());
        TestFactors.passkey(standing);
        callers.add(new Caller(AT_THE_DOOR, YES, Optional.of(standing), true));
        var locked = Officers.of(Place.CITY, Role.values());
        lock(locked);
        callers.add(new Caller(LOCKED, YES, Optional.of(locked).filter(account -> isOpen(directory, account))));
        for (var level : levels()) {
            var first = officer(level);
            for (var role : Role.values()) {
                callers.add(new Caller(
                        level, role.name().toLowerCase(Locale.ROOT), Optional.of(Officers.besides(first, role))));
            }
            lock(first);
        }
        return new Callers(callers, locked);
    }

    private static boolean isOpen(SignInDirectory directory, ActingAccount account) {
        return directory
                .findForSignIn(account.username())
                .filter(SignInRecord::open)
                .isPresent();
    }

    /** Establishments of other tests are left alone: what is refused there is looked at. */
    private static ActingAccount officer(Place place) {
        return place.type().equals("ESTABLISHMENT")
                ? Officers.ofNeighbour(place, Role.VIEWER)
                : Officers.of(place, Role.VIEWER);
    }

    void lockAll() {
        all.stream().flatMap(caller -> caller.account().stream()).forEach(Callers::lock);
    }

    /** The levels of the Regulation, as the database has them. */
    private static List<String> levels() {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT code FROM portal.unit_type WHERE NOT closed ORDER BY level, code")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static ActingAccount officer(String level) {
        return Arrays.stream(Place.values())
                .filter(place -> place.type().equals(level))
                .findFirst()
                .map(Callers::officer)
                .orElseGet(() -> Officers.below(Place.AGRICULTURE));
    }

    static void lock(ActingAccount account) {
        set(account, "LOCKED");
    }

    static void unlock(ActingAccount account) {
        set(account, "ACTIVE");
    }

    private static void set(ActingAccount account, String state) {
        PortalDatabase.started()
                .owner()
                .sql("UPDATE portal.account SET state = ? WHERE id = ?")
                .params(state, account.accountId())
                .update();
    }
}
