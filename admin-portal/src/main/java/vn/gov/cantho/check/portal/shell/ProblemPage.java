package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;

/** A page that says what is wrong and leads back to the start. */
final class ProblemPage extends VerticalLayout {

    ProblemPage(String key, Object... arguments) {
        addClassName("problem");
        add(
                new H1(Texts.of(key + ".title")),
                new Paragraph(Texts.of(key, arguments)),
                new Anchor("", Texts.of("shell.toStart")));
    }
}
