package vn.gov.cantho.check.portal.factors;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How second factors are kept.
 *
 * @param keyFile the keys that secrets of authenticator apps are sealed with; empty offers no such app
 */
@ConfigurationProperties("check.factors")
record FactorSettings(@DefaultValue("") String keyFile) {}
