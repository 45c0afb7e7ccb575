package vn.gov.cantho.check.portal.checkpoints;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import vn.gov.cantho.check.portal.background.RepeatingThread;

/** Has the trail signed by a program that serves people and was given a key. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CheckpointSettings.class)
class CheckpointConfig {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointConfig.class);

    @Bean
    @ConditionalOnWebApplication
    RepeatingThread checkpointThread(
            CheckpointSettings settings,
            CheckpointRepository repository,
            PlatformTransactionManager transactions,
            InstantSource clock,
            MeterRegistry registry)
            throws IOException {
        if (!settings.signs()) {
            LOG.warn("No key for the trail is set: it is chained, and not signed");
            return new RepeatingThread("audit-checkpoints", () -> Duration.ofDays(1));
        }
        var checkpoints = checkpoints(settings, repository, transactions, clock);
        return new RepeatingThread(
                "audit-checkpoints", new CheckpointKeeper(checkpoints, settings, clock, registry)::look);
    }

    private static Checkpoints checkpoints(
            CheckpointSettings settings,
            CheckpointRepository repository,
            PlatformTransactionManager transactions,
            InstantSource clock)
            throws IOException {
        var keys = CheckpointKeys.read(Path.of(settings.publicKeysFile()));
        var signer = CheckpointSigner.read(Path.of(settings.keyFile()));
        if (!keys.signed(signer.sign(1, "00".repeat(32), clock.instant()))) {
            throw new IllegalArgumentException("CHECK_AUDIT_PUBLIC_KEYS_FILE lacks the key of CHECK_AUDIT_KEY_FILE");
        }
        var folder = new CheckpointFolder(Path.of(settings.checkpointFolder()));
        folder.prepare();
        return new Checkpoints(repository, signer, keys, folder, transactions, clock);
    }
}
