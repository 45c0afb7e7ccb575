package vn.gov.cantho.check.portal.security;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;

/** Joins what a sign-in needs. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignInSettings.class)
class SignInConfig {

    private static final Logger LOG = LoggerFactory.getLogger(SignInConfig.class);
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int KEY_BYTES = 32;

    @Bean
    PasswordEncoder passwordEncoder(SignInSettings settings) {
        return new Argon2PasswordEncoder(
                SALT_BYTES, HASH_BYTES, 1, settings.argon2MemoryKib(), settings.argon2Iterations());
    }

    @Bean
    SignInThrottle signInThrottle(
            SignInFailureRepository failures,
            PlatformTransactionManager transactions,
            SignInSettings settings,
            InstantSource clock) {
        return new SignInThrottle(failures, transactions, key(settings), clock);
    }

    @Bean
    SignIn signIn(
            SignInDirectory directory,
            PasswordChecks passwords,
            SignInThrottle throttle,
            MeterRegistry meters,
            NoPassword nobody,
            Entrance entrance,
            ApplicationEventPublisher events) {
        return new SignIn(directory, passwords, throttle, meters, nobody, entrance, events);
    }

    private static byte[] key(SignInSettings settings) {
        if (!settings.throttleKeyFile().isEmpty()) {
            try {
                return Files.readString(Path.of(settings.throttleKeyFile()))
                        .strip()
                        .getBytes(StandardCharsets.UTF_8);
            } catch (IOException failure) {
                throw new UncheckedIOException("The key of the sign-in throttle cannot be read", failure);
            }
        }
        LOG.info("No key for the sign-in throttle is set: delays are forgotten at a restart");
        var key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return key;
    }
}
