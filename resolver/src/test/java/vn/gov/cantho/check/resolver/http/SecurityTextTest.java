package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.config.SiteConfig;

final class SecurityTextTest {

    private static final Instant EXPIRES = Instant.parse("2027-01-01T00:00:00Z");
    private static final SiteConfig CONFIG = new SiteConfig(
            Optional.of("mailto:security@check.test"), Optional.of(EXPIRES), Optional.empty(), Optional.empty());

    @Test
    void text_beforeItExpires_saysContactAndExpiry() {
        assertThat(at(CONFIG, EXPIRES.minusSeconds(1))).hasValue("""
                        Contact: mailto:security@check.test
                        Expires: 2027-01-01T00:00:00Z
                        Preferred-Languages: vi, en
                        Canonical: https://check.test/.well-known/security.txt
                        """);
    }

    @Test
    void text_expired_isNotTold() {
        assertThat(at(CONFIG, EXPIRES)).isEmpty();
    }

    @Test
    void text_withoutSettings_isNotTold() {
        assertThat(at(SiteConfig.DEFAULTS, EXPIRES)).isEmpty();
    }

    private static Optional<String> at(SiteConfig config, Instant now) {
        return new SecurityText(config, "https://check.test", InstantSource.fixed(now)).get();
    }
}
