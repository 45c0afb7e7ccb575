package vn.gov.cantho.check.portal.units;

import vn.gov.cantho.check.portal.shell.Tone;

/** How the state of a unit looks. */
public final class UnitTone {

    private UnitTone() {}

    public static Tone of(UnitState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case LOCKED -> Tone.DANGER;
            case REVOKED, CLOSED -> Tone.NEUTRAL;
        };
    }
}
