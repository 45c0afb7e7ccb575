package vn.gov.cantho.check.portal.shell;

import java.util.List;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * Work of a feature that waits for a decision and has a page of its own to decide it on: listed in the queue of the unit
 * beside the requests, so that there is one place to look at. Each feature contributes its own as a bean.
 */
public interface WaitingWork {

    /** Place among the kinds of work; the least comes first. */
    int position();

    /** Key of the text that names the kind. */
    String kindLabelKey();

    /** Whether this account may decide such work at all. */
    boolean concerns(ActingAccount account);

    /** What waits for the reader now, the oldest first, at most so many; called in the reader's name. */
    List<WaitingItem> find(int limit);

    /** How many wait for the reader now. */
    int count();
}
