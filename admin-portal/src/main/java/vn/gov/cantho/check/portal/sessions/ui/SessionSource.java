package vn.gov.cantho.check.portal.sessions.ui;

import java.util.List;
import vn.gov.cantho.check.portal.sessions.PortalSession;

/** Whose sessions a list shows, and what its buttons do. */
interface SessionSource {

    List<PortalSession> find();

    /** Returns false when it had ended before. */
    boolean end(long session);

    /** Returns whether the reader is still here. */
    boolean endAll();

    /** Key of the text above the list. */
    String wordsKey();

    /** Key of the text on the button that ends all. */
    String endAllKey();
}
