package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;

/** What somebody at the door sets up who has nothing yet; supplied by the feature that keeps it. */
@FunctionalInterface
public interface DoorPart {

    /**
     * Makes it for whoever stands there.
     *
     * @param whenDone what happens once it is set up
     */
    Component make(Runnable whenDone);
}
