package vn.gov.cantho.check.load.outage;

import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.load.openloop.Question;
import vn.gov.cantho.check.load.rig.SampleRows;
import vn.gov.cantho.check.load.rig.Stamps;

/** Stamps that were never scanned before, of one lot after the other, so that each scan can be told by its row. */
final class FreshStamps {

    private final Stamps stamps;
    private final int lots;
    private long asked;

    FreshStamps(Stamps stamps, int lots) {
        this.stamps = stamps;
        this.lots = lots;
    }

    /** The next one, of which only one verdict is right now. */
    Question next(String verdict) {
        var number = asked++;
        var lot = SampleRows.FIRST_NUMBER + (int) (number % lots);
        return Question.of(stamps.path(lot, (int) (number / lots % StampCode.MAX_SERIAL)), verdict);
    }
}
