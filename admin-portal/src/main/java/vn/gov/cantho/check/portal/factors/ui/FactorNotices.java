package vn.gov.cantho.check.portal.factors.ui;

import vn.gov.cantho.check.portal.factors.FactorChange;
import vn.gov.cantho.check.portal.shell.Notices;

/** Says what became of a change. */
final class FactorNotices {

    private FactorNotices() {}

    /**
     * @param doneKey of the text that says that it is done
     * @param whenDone shows what is there now
     */
    static void show(FactorChange change, String doneKey, Runnable whenDone) {
        switch (change) {
            case FactorChange.Done _ -> {
                Notices.done(doneKey);
                whenDone.run();
            }
            case FactorChange.Refused refused -> Notices.refused(refused.flaw().textKey());
        }
    }
}
