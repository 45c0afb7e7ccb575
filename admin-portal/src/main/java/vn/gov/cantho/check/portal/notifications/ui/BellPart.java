package vn.gov.cantho.check.portal.notifications.ui;

import com.vaadin.flow.component.Component;
import vn.gov.cantho.check.portal.shell.FramePart;

/** Puts a bell into the frame of every page. */
@org.springframework.stereotype.Component
final class BellPart implements FramePart {

    private final NotificationDoors doors;

    BellPart(NotificationDoors doors) {
        this.doors = doors;
    }

    @Override
    public Component make() {
        return new Bell(doors);
    }
}
