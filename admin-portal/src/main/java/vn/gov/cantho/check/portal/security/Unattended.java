package vn.gov.cantho.check.portal.security;

import java.io.Serializable;

/**
 * The details of a sign-in that no page has: the program acts for an account by itself, with nobody there who could be
 * asked to prove anything. Whatever comes in by a request never has it.
 */
public record Unattended() implements Serializable {}
