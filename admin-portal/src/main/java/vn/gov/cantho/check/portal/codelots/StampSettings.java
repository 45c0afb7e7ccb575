package vn.gov.cantho.check.portal.codelots;

import java.net.URI;
import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What codes are written with, and where they lead.
 *
 * @param stampKeysFile the key ring, in the form of {@code StampKeyRing.parse}
 * @param publicUrl where scans are answered: scheme and host, with a port if need be
 */
@ConfigurationProperties("check")
record StampSettings(Path stampKeysFile, URI publicUrl) {

    StampSettings {
        if (stampKeysFile.toString().isEmpty()) {
            throw new IllegalArgumentException("CHECK_STAMP_KEYS_FILE must name the file with the keys of the codes");
        }
        if (publicUrl.getHost() == null) {
            throw new IllegalArgumentException("CHECK_PUBLIC_URL must be a URL with a host");
        }
    }
}
