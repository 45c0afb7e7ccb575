package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.spring.security.RequestUtil;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.DoorAccount;
import vn.gov.cantho.check.portal.security.LiveAccountFilter;
import vn.gov.cantho.check.portal.security.LiveAccounts;

/** Who gets past the door: everybody to the sign-in page, to that behind a link and what they are made of, the signed-in to the rest. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class WebSecurityConfig {

    // Vaadin's client starts from an inline script and evaluates what its own server sends; everything else is ours
    // alone.
    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

    /** The management port is reached by operators alone; the public port has none of its addresses. */
    @Bean
    @Order(0)
    SecurityFilterChain managementSecurity(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    @Bean
    SecurityFilterChain portalSecurity(
            HttpSecurity http,
            LiveAccounts accounts,
            InstantSource clock,
            RequestUtil pages,
            VaadinDefaultRequestCache asked) {
        // After the sign-in people go on to the page they asked for; a file, or what is nowhere, is no place to begin.
        asked.ignoreRequests(request -> !pages.isSecuredFlowRoute(request));
        http.authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/webjars/**", "/styles.css", "/aura/**", "/favicon.svg", "/js/**")
                        .permitAll()
                        .requestMatchers(
                                request -> DoorAccount.current().isPresent() && isBehindTheDoor(request, pages))
                        .denyAll())
                .exceptionHandling(failures -> failures.defaultAccessDeniedHandlerFor(
                        new LeadToTheDoor(), _ -> DoorAccount.current().isPresent()))
                .addFilterBefore(new LiveAccountFilter(accounts, clock), AuthorizationFilter.class)
                .headers(WebSecurityConfig::headers)
                .with(
                        VaadinSecurityConfigurer.vaadin(),
                        vaadin -> vaadin.loginView(SignInView.class)
                                .anyRequest(rest -> rest.hasRole(Authorities.ANYBODY)))
                .formLogin(form -> form.failureHandler(new SignInFailureRedirect()));
        return http.build();
    }

    /**
     * The pages that nobody opens without a sign-in; every other address is for who is in already, or for everybody. What an
     * open page asks its server is looked at there, by the check of navigation.
     */
    private static boolean isBehindTheDoor(HttpServletRequest request, RequestUtil pages) {
        return pages.isSecuredFlowRoute(request)
                && !pages.isFrameworkInternalRequest(request)
                && !LeadToTheDoor.isDoor(request);
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), payment=()"))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::sameOrigin)
                .withObjectPostProcessor(new EarlyHeaders());
    }

    /** Writes the headers before the page: Vaadin sends its first page off before a filter could add any. */
    private static final class EarlyHeaders implements ObjectPostProcessor<HeaderWriterFilter> {

        @Override
        public <O extends HeaderWriterFilter> O postProcess(O filter) {
            filter.setShouldWriteHeadersEagerly(true);
            return filter;
        }
    }
}
