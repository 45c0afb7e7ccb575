package vn.gov.cantho.check.portal.mail.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.mail.MailService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Mail that was given up, for the administrators of the city. */
@Component
final class UndeliveredMailCard implements StartCard {

    private final MailService mails;

    UndeliveredMailCard(MailService mails) {
        this.mails = mails;
    }

    @Override
    public int position() {
        return 95;
    }

    @Override
    public String titleKey() {
        return "mail.card";
    }

    @Override
    public String route() {
        return UndeliveredView.ROUTE;
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.may(Verb.ADMINISTER, "ACCOUNTS") && account.unitType().equals("CITY");
    }

    @Override
    public int count() {
        return mails.countUndeliverable();
    }
}
