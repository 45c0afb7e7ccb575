package vn.gov.cantho.check.portal.restrictions.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Recalls, and ends of recalls, that wait for a second person. Nothing is more urgent. */
@Component
final class WaitingRecallsCard implements StartCard {

    private final RestrictionService restrictions;

    WaitingRecallsCard(RestrictionService restrictions) {
        this.restrictions = restrictions;
    }

    @Override
    public int position() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "restrictions.card";
    }

    @Override
    public String route() {
        return "restrictions";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.may(Verb.APPROVE, "RECALLS");
    }

    @Override
    public int count() {
        return restrictions.countWaiting();
    }
}
