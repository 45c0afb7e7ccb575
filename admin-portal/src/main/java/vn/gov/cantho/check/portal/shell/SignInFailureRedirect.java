package vn.gov.cantho.check.portal.shell;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import vn.gov.cantho.check.portal.security.SignInDelayedException;

/** Brings a refused sign-in back to the page, with the reason as far as it may be told. */
final class SignInFailureRedirect implements AuthenticationFailureHandler {

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        response.sendRedirect(request.getContextPath() + "/" + SignInView.ROUTE + "?" + reason(failure));
    }

    private static String reason(AuthenticationException failure) {
        return switch (failure) {
            case SignInDelayedException delayed ->
                SignInView.DELAYED + "=" + Math.max(1, delayed.waitTime().toSeconds() + 1);
            case LockedException _ -> SignInView.LOCKED;
            default -> SignInView.WRONG;
        };
    }
}
