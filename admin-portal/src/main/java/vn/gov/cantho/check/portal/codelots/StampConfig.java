package vn.gov.cantho.check.portal.codelots;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.gov.cantho.check.contract.code.StampKeyRing;

/** Reads the keys once, at the start: without them no code can be issued or printed. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StampSettings.class)
class StampConfig {

    @Bean
    StampKeyRing stampKeyRing(StampSettings settings) throws IOException {
        return StampKeyRing.parse(Files.readAllLines(settings.stampKeysFile()));
    }
}
