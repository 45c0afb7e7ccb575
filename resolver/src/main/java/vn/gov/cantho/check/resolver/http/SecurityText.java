package vn.gov.cantho.check.resolver.http;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.resolver.config.SiteConfig;

/** Tells who to write to about a weakness (RFC 9116). An expired one is not told any more, and the log says so once. */
final class SecurityText implements Supplier<Optional<String>> {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityText.class);

    private final SiteConfig config;
    private final String publicUrl;
    private final InstantSource clock;
    private final AtomicBoolean warned = new AtomicBoolean();

    SecurityText(SiteConfig config, String publicUrl, InstantSource clock) {
        this.config = config;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    @Override
    public Optional<String> get() {
        return config.securityExpires().filter(this::isAhead).flatMap(this::text);
    }

    private Optional<String> text(Instant expires) {
        return config.securityContact().map(contact -> """
                Contact: %s
                Expires: %s
                Preferred-Languages: vi, en
                Canonical: %s/.well-known/security.txt
                """.formatted(contact, expires, publicUrl));
    }

    private boolean isAhead(Instant expires) {
        var ahead = expires.isAfter(clock.instant());
        if (!ahead && warned.compareAndSet(false, true)) {
            LOG.warn("security.txt expired at {} and is not served; set CHECK_RESOLVER_SECURITY_EXPIRES", expires);
        }
        return ahead;
    }
}
