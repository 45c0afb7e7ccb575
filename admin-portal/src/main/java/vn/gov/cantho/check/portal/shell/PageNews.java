package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;

/** Something that concerns whoever has this page open has changed elsewhere; what shows it reads it again. */
public final class PageNews extends ComponentEvent<UI> {

    private static final long serialVersionUID = 1L;

    PageNews(UI page) {
        super(page, false);
    }
}
