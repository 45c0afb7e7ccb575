package vn.gov.cantho.check.portal.accounts.ui;

import vn.gov.cantho.check.portal.accounts.UnitState;
import vn.gov.cantho.check.portal.shell.Tone;

/** How the state of a unit looks. */
final class UnitTone {

    private UnitTone() {}

    static Tone of(UnitState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case LOCKED -> Tone.DANGER;
            case REVOKED, CLOSED -> Tone.NEUTRAL;
        };
    }
}
