package vn.gov.cantho.check.portal.security;

import java.util.Optional;

/**
 * Somebody was not let in.
 *
 * @param account whose name was given; empty when nobody has it or it was not looked up. What was typed is not told: some type
 *     their password there
 * @param reason wrong, locked, expired, delayed or busy
 * @param address where it came from
 */
public record SignInRefused(Optional<ActingAccount> account, String reason, String address) {}
