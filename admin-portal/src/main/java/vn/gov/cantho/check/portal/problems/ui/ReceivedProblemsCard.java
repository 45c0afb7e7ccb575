package vn.gov.cantho.check.portal.problems.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.problems.ProblemService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Reports that nobody of the unit has taken up. */
@Component
final class ReceivedProblemsCard implements StartCard {

    private final ProblemService problems;

    ReceivedProblemsCard(ProblemService problems) {
        this.problems = problems;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public String titleKey() {
        return "problems.card";
    }

    @Override
    public String route() {
        return "problems";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.mayUse("PROBLEMS") && !account.isEstablishment();
    }

    @Override
    public int count() {
        return problems.countReceived();
    }
}
