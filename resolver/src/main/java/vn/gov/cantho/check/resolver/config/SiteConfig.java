package vn.gov.cantho.check.resolver.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * What the site says about itself to programs.
 *
 * @param securityContact where weaknesses are reported, as an address such as {@code mailto:…}
 * @param securityExpires until when that holds
 * @param assetLinks what Android is told of the app that may open our links
 * @param appleAssociation what iOS is told of the app that may open our links
 */
public record SiteConfig(
        Optional<String> securityContact,
        Optional<Instant> securityExpires,
        Optional<String> assetLinks,
        Optional<String> appleAssociation) {

    private static final long FILE_BYTES_MAX = 64 * 1024;

    public static final SiteConfig DEFAULTS =
            new SiteConfig(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public SiteConfig {
        Settings.require(
                securityContact.isPresent() == securityExpires.isPresent(),
                "CHECK_RESOLVER_SECURITY_CONTACT and CHECK_RESOLVER_SECURITY_EXPIRES go together");
        Settings.require(
                securityContact
                        .filter(contact -> !contact.startsWith("mailto:") && !contact.startsWith("https:"))
                        .isEmpty(),
                "CHECK_RESOLVER_SECURITY_CONTACT must begin with mailto: or https:");
    }

    static SiteConfig from(Settings settings) {
        return new SiteConfig(
                given(settings, "CHECK_RESOLVER_SECURITY_CONTACT"),
                given(settings, "CHECK_RESOLVER_SECURITY_EXPIRES").map(SiteConfig::instant),
                given(settings, "CHECK_RESOLVER_ASSET_LINKS_FILE").map(SiteConfig::content),
                given(settings, "CHECK_RESOLVER_APPLE_ASSOCIATION_FILE").map(SiteConfig::content));
    }

    private static Optional<String> given(Settings settings, String name) {
        return Optional.of(settings.text(name, "")).filter(text -> !text.isEmpty());
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException _) {
            throw new WrongSettingException("CHECK_RESOLVER_SECURITY_EXPIRES cannot be read: " + text);
        }
    }

    private static String content(String file) {
        try {
            var path = Path.of(file);
            Settings.require(Files.size(path) <= FILE_BYTES_MAX, "too large a file: " + file);
            return Files.readString(path);
        } catch (IOException _) {
            throw new WrongSettingException("cannot be read: " + file);
        }
    }
}
