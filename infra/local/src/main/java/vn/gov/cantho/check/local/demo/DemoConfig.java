package vn.gov.cantho.check.local.demo;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** Joins the steps of the load to the portal. */
@Configuration(proxyBeanMethods = false)
@ComponentScan
class DemoConfig {}
