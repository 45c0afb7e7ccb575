package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Which answers have an id, and what it is. */
final class RequestIdFilterTest {

    private final RequestIdFilter filter = new RequestIdFilter();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void answer_thatFailed_hasTheIdUnderWhichTheLogHasIt() throws ServletException, IOException {
        var seen = pass(500);

        assertThat(seen).singleElement().asString().matches("[0-9A-F]{12}");
        assertThat(response.getHeader(RequestIdFilter.HEADER)).isEqualTo(seen.getFirst());
        assertThat(RequestIdFilter.current()).isEmpty();
    }

    @Test
    void answer_thatDidNotFail_hasNone() throws ServletException, IOException {
        pass(404);

        assertThat(response.getHeader(RequestIdFilter.HEADER)).isNull();
    }

    @Test
    void error_sentByTheServer_hasTheId() throws ServletException, IOException {
        filter.doFilter(
                new MockHttpServletRequest(),
                response,
                (_, answer) -> ((HttpServletResponse) answer).sendError(503, "busy"));

        assertThat(response.getHeader(RequestIdFilter.HEADER)).isNotBlank();
    }

    @Test
    void idOfTheRequest_isNotTaken() throws ServletException, IOException {
        var request = new MockHttpServletRequest();
        request.addHeader(RequestIdFilter.HEADER, "chosen-by-a-stranger");
        filter.doFilter(request, response, (_, answer) -> ((HttpServletResponse) answer).setStatus(500));

        assertThat(response.getHeader(RequestIdFilter.HEADER)).matches("[0-9A-F]{12}");
    }

    /** Lets a request pass that is answered with the status; returns the ids that it had on its way. */
    private List<String> pass(int status) throws ServletException, IOException {
        var seen = new ArrayList<String>();
        FilterChain rest = (_, answer) -> {
            RequestIdFilter.current().ifPresent(seen::add);
            ((HttpServletResponse) answer).setStatus(status);
        };
        filter.doFilter(new MockHttpServletRequest(), response, rest);
        return seen;
    }
}
