package vn.gov.cantho.check.portal.help.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.popover.Popover;
import com.vaadin.flow.component.popover.PopoverPosition;
import vn.gov.cantho.check.portal.help.HelpTexts;
import vn.gov.cantho.check.portal.shell.Texts;

/** Opens, over any page, what that page is for and what is done on it. */
final class HelpButton extends Div {

    private final Button button = new Button(VaadinIcon.QUESTION_CIRCLE_O.create());
    private final Popover panel = new Popover();

    HelpButton() {
        addClassName("help");
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(Texts.of("help.title"));
        button.setTooltipText(Texts.of("help.title"));
        panel.setTarget(button);
        panel.setPosition(PopoverPosition.BOTTOM_END);
        panel.setModal(true);
        panel.setAutofocus(true);
        panel.setWidth("min(26rem, 92vw)");
        panel.setAriaLabel(Texts.of("help.title"));
        panel.addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                show();
            }
        });
        add(button, panel);
    }

    private void show() {
        var view = view();
        var steps = new OrderedList();
        HelpTexts.steps(view).forEach(step -> steps.add(new ListItem(step)));
        steps.setVisible(steps.getComponentCount() > 0);
        var content = new Div(
                new H2(Texts.of("help.title")),
                new Paragraph(HelpTexts.purpose(view)),
                steps,
                new Paragraph(Texts.of("help.more")));
        content.addClassName("help-panel");
        content.getElement().setAttribute("tabindex", "-1");
        var close = new Button(Texts.of("help.close"), _ -> panel.close());
        panel.removeAll();
        panel.add(content, close);
    }

    private static Class<? extends Component> view() {
        return UI.getCurrent().getInternals().getActiveRouterTargetsChain().stream()
                .findFirst()
                .filter(Component.class::isInstance)
                .<Class<? extends Component>>map(target -> ((Component) target).getClass())
                .orElse(Component.class);
    }
}
