package vn.gov.cantho.check.portal.filing;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of the filing pages: open to everybody, without a session, and nothing of another site gets in or is sent. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
class FilingSecurityConfig {

    private static final String CONTENT_POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain filingSecurity(HttpSecurity http) {
        return http.securityMatcher("/register", "/register/**", "/register.css")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                // Each form proves itself by the key of its dossier; there is no session to ride on (see FilingKey).
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .addFilterAfter(new OwnPagesOnly(), HeaderWriterFilter.class)
                .build();
    }

    /** Refuses what is sent from a page of another site, as far as the browser says where it comes from. */
    static final class OwnPagesOnly extends OncePerRequestFilter {

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            if (request.getMethod().equals("POST") && !isFromOwnPage(request)) {
                // Not as an error, which the sign-in of the portal would answer.
                response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                return;
            }
            chain.doFilter(request, response);
        }

        private static boolean isFromOwnPage(HttpServletRequest request) {
            var site = request.getHeader("Sec-Fetch-Site");
            if (site != null) {
                return site.equals("same-origin");
            }
            var origin = request.getHeader("Origin");
            // A page that sends no referrer sends no origin either.
            return origin == null || origin.equals("null") || isOwn(origin, request.getHeader("Host"));
        }

        private static boolean isOwn(String origin, @Nullable String host) {
            try {
                return host != null && host.equals(URI.create(origin).getAuthority());
            } catch (IllegalArgumentException notAnAddress) {
                return false;
            }
        }
    }
}
