package vn.gov.cantho.check.portal.security;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Addresses of this portal for reading elsewhere: as it is configured, else as whoever asks has reached it. */
@Component
public class PortalAddress {

    private final String configured;

    PortalAddress(Environment settings) {
        this.configured = settings.getProperty("check.portal-url", "").strip().replaceFirst("/+$", "");
    }

    /** The whole address of a path without a leading slash; beside requests, where none is configured, the path. */
    public String of(String path) {
        return base() + "/" + path;
    }

    /** Whether whoever runs the portal said where people reach it; what requests say of it is theirs to choose. */
    public boolean isConfigured() {
        return !configured.isEmpty();
    }

    private String base() {
        if (configured.isEmpty()
                && RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return ServletUriComponentsBuilder.fromContextPath(attributes.getRequest())
                    .build()
                    .toUriString();
        }
        return configured;
    }
}
