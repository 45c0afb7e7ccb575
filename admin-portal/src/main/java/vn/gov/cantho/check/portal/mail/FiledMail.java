package vn.gov.cantho.check.portal.mail;

import org.springframework.stereotype.Component;

/** Writes mail to who has no account, in the running transaction: what is rolled back was never written. */
@Component
public class FiledMail {

    private final OutboxRepository outbox;

    FiledMail(OutboxRepository outbox) {
        this.outbox = outbox;
    }

    /** Returns false when nothing is sent: there is no address, it was told of that before, or has been told much today. */
    public boolean write(FiledNews news, String address) {
        return Preference.isAddress(address) && outbox.write(news, address);
    }
}
