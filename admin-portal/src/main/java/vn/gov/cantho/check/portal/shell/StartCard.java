package vn.gov.cantho.check.portal.shell;

import vn.gov.cantho.check.portal.security.ActingAccount;

/** Something that may wait for the reader; each feature contributes its own as a bean, the start page shows them. */
public interface StartCard {

    /** Place among the cards; the most urgent kind of work has the least number. */
    int position();

    /** Key of the text that says what waits. */
    String titleKey();

    /** Address to go to, without a leading slash. */
    String route();

    /** Whether the card is meant for this account at all. */
    boolean concerns(ActingAccount account);

    /** How many wait now; called in the reader's name, so row-level security applies. */
    int count();
}
