package vn.gov.cantho.check.portal.sessions;

import jakarta.servlet.http.HttpSession;

/** That a sign-in ended an older session of the same account, to be said once on the next page. */
public final class CrowdedOut {

    /** The attribute of a session that holds how many an account may have. */
    public static final String ATTRIBUTE = CrowdedOut.class.getName();

    private CrowdedOut() {}

    /** Has it said on the next page of a session. */
    public static void tell(HttpSession session) {
        session.setAttribute(ATTRIBUTE, SessionLimits.SESSIONS_MAX);
    }
}
