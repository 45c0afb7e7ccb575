package vn.gov.cantho.check.portal.sessions;

import java.time.Duration;
import java.util.Collection;
import vn.gov.cantho.check.portal.security.Role;

/** How long sessions last, and how many an account has [ASVS 7.1.2, 7.3.1, 7.3.2]. */
final class SessionLimits {

    static final int SESSIONS_MAX = 3;
    static final Duration LONGEST = Duration.ofHours(12);

    /** How long somebody may stand at the door before they begin anew. */
    static final Duration AT_DOOR = Duration.ofMinutes(10);

    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration IDLE_APPROVING = Duration.ofMinutes(15);

    /** How far behind the moment may be at which a session was last seen. */
    static final Duration SEEN_EVERY = Duration.ofMinutes(1);

    /** How long the list of sessions that have ended goes back. */
    static final Duration KEPT = Duration.ofDays(365);

    private SessionLimits() {}

    /** How long a session of somebody may be idle: whoever decides on others' work for a shorter time. */
    static Duration idle(Collection<Role> roles) {
        return roles.contains(Role.APPROVER) ? IDLE_APPROVING : IDLE;
    }
}
