package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * A tab that one feature adds to the page of another feature's record, as a bean; so the page need not know what others
 * say of its record.
 */
public interface RecordTab {

    /** Kind of the record, as in the trail. */
    String subjectKind();

    /** Place among the tabs; the least comes first. */
    int position();

    /** Whether somebody has it at all. */
    default boolean isFor(ActingAccount reader) {
        return true;
    }

    /** Key of the text on the tab. */
    String titleKey();

    /**
     * Makes the content of the tab.
     *
     * @param id of a record the reader may see
     * @param changed to be called when the record shows something else now
     */
    Component content(long id, Runnable changed);
}
