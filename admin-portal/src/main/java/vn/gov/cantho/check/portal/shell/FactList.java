package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;

/** Names and values, one below the other on a phone: what a page says of one thing. */
public final class FactList extends DescriptionList {

    public FactList() {
        addClassName("facts");
    }

    /** Adds a value under the text of a key; one that is empty is left out with its name. */
    public void fact(String key, String value) {
        if (!value.isEmpty()) {
            add(new Term(Texts.of(key)), new Description(value));
        }
    }

    /** Adds something else than words under the text of a key. */
    public void fact(String key, Component value) {
        add(new Term(Texts.of(key)), new Description(value));
    }
}
