package vn.gov.cantho.check.portal.factors;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Reads what secrets of authenticator apps are sealed with. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FactorSettings.class)
class FactorConfig {

    private static final Logger LOG = LoggerFactory.getLogger(FactorConfig.class);

    @Bean
    FactorKeys factorKeys(FactorSettings settings) throws IOException {
        if (settings.keyFile().isEmpty()) {
            LOG.info("No key for authenticator apps is set: none is offered, passkeys are");
            return FactorKeys.none();
        }
        return FactorKeys.read(Path.of(settings.keyFile()));
    }
}
