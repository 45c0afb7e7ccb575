package vn.gov.cantho.check.portal.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes mail, and what our mail says about us.
 *
 * @param host empty: no mail is sent
 * @param user empty: no sign-in
 * @param passwordFile a file with nothing but the password
 * @param startTls whether the connection must become encrypted before anything is said
 * @param sender the address that mail is from
 * @param portalUrl where people reach the portal; links in mail begin with it, never with what a request says
 */
@ConfigurationProperties("check.mail")
record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String passwordFile,
        @DefaultValue("true") boolean startTls,
        @DefaultValue("") String sender,
        @DefaultValue("http://127.0.0.1:8081") URI portalUrl) {

    MailSettings {
        if (!host.isEmpty() && !Preference.isAddress(sender)) {
            throw new IllegalArgumentException("check.mail.sender must be an address where check.mail.host is set");
        }
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("check.mail.port must be between 1 and 65535");
        }
        if (user.isEmpty() != passwordFile.isEmpty()) {
            throw new IllegalArgumentException("check.mail.user and check.mail.password-file are set together");
        }
        if (portalUrl.getHost() == null || !portalUrl.toString().matches("https?://[^?#]+")) {
            throw new IllegalArgumentException("check.mail.portal-url must be the address of the portal");
        }
    }

    boolean isOn() {
        return !host.isEmpty();
    }

    /** The address of a page of the portal. */
    String page(String link) {
        return portalUrl.toString().replaceAll("/+$", "") + "/" + link;
    }

    /** Read anew for each connection, so that it can be changed without a restart. */
    String password() {
        try {
            return Files.readString(Path.of(passwordFile)).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException("check.mail.password-file cannot be read", failure);
        }
    }
}
