package vn.gov.cantho.check.portal.passwords;

import java.util.List;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * What an attacker knows of the owner of a password beforehand.
 *
 * @param username a password that contains it is refused
 * @param names of the person and of their unit
 */
public record PasswordContext(String username, List<String> names) {

    public PasswordContext {
        names = List.copyOf(names);
    }

    /** Of somebody who has signed in. */
    public static PasswordContext of(ActingAccount account) {
        return of(account.username(), account.displayName(), account.unitName());
    }

    public static PasswordContext of(String username, String displayName, String unitName) {
        return new PasswordContext(
                username, Stream.of(displayName, unitName).distinct().toList());
    }
}
