package vn.gov.cantho.check.portal.suspicions.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.StartCard;
import vn.gov.cantho.check.portal.suspicions.SuspicionService;

/** Suspicions that wait for a judgement. */
@Component
final class OpenSuspicionsCard implements StartCard {

    private final SuspicionService suspicions;

    OpenSuspicionsCard(SuspicionService suspicions) {
        this.suspicions = suspicions;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public String titleKey() {
        return "suspicions.card";
    }

    @Override
    public String route() {
        return "suspicions";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return (account.may(Verb.UPDATE, "RECALLS") || account.may(Verb.APPROVE, "RECALLS"));
    }

    @Override
    public int count() {
        return suspicions.countOpen();
    }
}
