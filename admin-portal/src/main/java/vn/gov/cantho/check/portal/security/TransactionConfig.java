package vn.gov.cantho.check.portal.security;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/** Puts the acting unit into every transaction and the checks before every service method. */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableTransactionManagement
class TransactionConfig {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ActingUnitTransactionManager(dataSource);
    }
}
