package vn.gov.cantho.check.portal.shell;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.slf4j.MDC;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id: every line that is logged on its way has it, and so has an answer that failed, that who
 * quotes it can be helped. It is made here and tells nothing about who asks.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
@ConditionalOnWebApplication
final class RequestIdFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Request-Id";

    private static final String KEY = "requestId";
    private static final int BYTES = 6;

    private final SecureRandom random = new SecureRandom();

    /** The id of the request that this thread works for. */
    static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var id = HexFormat.of().withUpperCase().formatHex(bytes);
        try (var _ = MDC.putCloseable(KEY, id)) {
            chain.doFilter(request, new Naming(response, id));
        }
    }

    /** Says the id with the status of a failure, which is set before anything is sent. */
    private static final class Naming extends HttpServletResponseWrapper {

        private final String id;

        private Naming(HttpServletResponse response, String id) {
            super(response);
            this.id = id;
        }

        @Override
        public void setStatus(int status) {
            name(status);
            super.setStatus(status);
        }

        @Override
        public void sendError(int status) throws IOException {
            name(status);
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            name(status);
            super.sendError(status, message);
        }

        private void name(int status) {
            if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
                setHeader(HEADER, id);
            }
        }
    }
}
