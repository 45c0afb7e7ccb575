package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;

/** Something that a feature puts into the frame of every page, between the search and the person; one bean for each. */
public interface FramePart {

    /** Makes it for one page; somebody who has a password of their own is signed in. */
    Component make();

    /** Whether somebody who looks as an establishment has it, too: what is theirs alone they have not. */
    default boolean isForViewing() {
        return false;
    }
}
