package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;

/** Stands above a form and says how many things are wrong, each with a way to its field. */
final class ProblemSummary extends Div {

    /** One thing that is wrong, and the way there. */
    record Entry(String label, String message, Runnable focus) {}

    private final H3 heading = new H3();
    private final UnorderedList entries = new UnorderedList();

    ProblemSummary() {
        addClassName("problem-summary");
        getElement().setAttribute("role", "alert");
        getElement().setAttribute("tabindex", "-1");
        add(heading, entries);
        setVisible(false);
    }

    void show(String title, List<Entry> problems) {
        setVisible(!problems.isEmpty());
        heading.setText(title);
        entries.removeAll();
        problems.forEach(problem -> entries.add(item(problem)));
        if (!problems.isEmpty()) {
            getElement().callJsFunction("scrollIntoView");
            getElement().callJsFunction("focus");
        }
    }

    void clear() {
        setVisible(false);
        entries.removeAll();
    }

    private static ListItem item(Entry problem) {
        var link = new Button(
                problem.label() + ": " + problem.message(), _ -> problem.focus().run());
        link.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        link.addClassName("problem-link");
        return new ListItem(link);
    }
}
