package vn.gov.cantho.check.portal.mail;

import java.time.Instant;
import java.util.Locale;

/**
 * A mail that was handed out to be sent within two minutes.
 *
 * @param attempt which one this is, from 1
 * @param writtenAt with the number it makes the id of the message, the same at each attempt: a server that got it twice can tell
 * @param name of the reader; empty for who has no account
 */
record Outgoing(
        MailId id, Mail.Kind kind, String address, int attempt, Instant writtenAt, String name, Locale language) {}
