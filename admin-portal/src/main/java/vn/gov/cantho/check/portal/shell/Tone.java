package vn.gov.cantho.check.portal.shell;

import java.util.Locale;

/** How a state looks: each tone has its shape, so that colour never speaks alone. */
public enum Tone {
    /** Tick in a circle. */
    GOOD,
    /** Clock: something waits or is being checked. */
    CAUTION,
    /** Octagon with a bar. */
    DANGER,
    /** Circle: neither good nor bad. */
    NEUTRAL;

    String style() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }
}
