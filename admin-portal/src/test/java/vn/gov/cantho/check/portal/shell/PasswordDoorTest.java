package vn.gov.cantho.check.portal.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.spring.security.RequestUtil;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.access.AccessDeniedException;

final class PasswordDoorTest {

    /** An application of one page. */
    private static final class OnePage extends RequestUtil {

        @Override
        public boolean isSecuredFlowRoute(HttpServletRequest request) {
            return request.getRequestURI().equals("/accounts");
        }
    }

    private final PasswordDoor door = new PasswordDoor(new OnePage());
    private final MockHttpSession session = new MockHttpSession();

    @Test
    void page_askedFor_isRememberedForAfterTheChoice() throws IOException {
        assertThat(refused("/accounts")).endsWith("/choose-password");

        assertThat(Collections.list(session.getAttributeNames()))
                .singleElement()
                .satisfies(name -> assertThat(session.getAttribute(name)).isEqualTo("accounts"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/media/0123.jpg", "/there-is-no-such-page"})
    void anythingElse_askedFor_leadsToTheChoiceAndIsForgotten(String address) throws IOException {
        assertThat(refused(address)).endsWith("/choose-password");

        assertThat(Collections.list(session.getAttributeNames())).isEmpty();
    }

    private String refused(String address) throws IOException {
        var request = new MockHttpServletRequest("GET", address);
        request.addHeader(HttpHeaders.ACCEPT, "text/html");
        request.setSession(session);
        var response = new MockHttpServletResponse();
        door.handle(request, response, new AccessDeniedException("one-time"));
        return String.valueOf(response.getRedirectedUrl());
    }
}
