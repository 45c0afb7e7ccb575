package vn.gov.cantho.check.portal.dossierpapers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param portalUrl where people reach the portal, without a slash at the end: what the code on a receipt leads to */
@ConfigurationProperties("check.papers")
record PaperSettings(@DefaultValue("http://127.0.0.1:8081") String portalUrl) {}
