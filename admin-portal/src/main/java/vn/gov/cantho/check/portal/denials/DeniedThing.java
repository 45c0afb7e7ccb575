package vn.gov.cantho.check.portal.denials;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Names what somebody was denied: a call of a service, or a request. */
final class DeniedThing {

    /** What a path may have of the trail; an attacker writes paths. */
    static final int NAME_LENGTH_MAX = 100;

    private DeniedThing() {}

    /** Its name without anything that was typed; empty when it is none of both. */
    static Optional<String> name(Object denied) {
        return switch (denied) {
            case MethodInvocation call ->
                Optional.of(call.getMethod().getDeclaringClass().getSimpleName() + "."
                        + call.getMethod().getName());
            case RequestAuthorizationContext request -> Optional.of(path(request.getRequest()));
            case HttpServletRequest request -> Optional.of(path(request));
            default -> Optional.empty();
        };
    }

    private static String path(HttpServletRequest request) {
        return cut(request.getMethod() + " " + request.getServletPath());
    }

    static String cut(String path) {
        return path.length() <= NAME_LENGTH_MAX ? path : path.substring(0, NAME_LENGTH_MAX);
    }
}
