package vn.gov.cantho.check.portal.help.ui;

import com.vaadin.flow.component.Component;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import vn.gov.cantho.check.portal.shell.FramePart;

/** Puts a question mark into the frame of every page, before all else. */
@org.springframework.stereotype.Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class HelpPart implements FramePart {

    @Override
    public boolean isForViewing() {
        return true;
    }

    @Override
    public Component make() {
        return new HelpButton();
    }
}
