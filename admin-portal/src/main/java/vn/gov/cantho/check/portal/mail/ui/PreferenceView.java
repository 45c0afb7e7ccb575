package vn.gov.cantho.check.portal.mail.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.mail.Preference;
import vn.gov.cantho.check.portal.mail.PreferenceService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Texts;

/** How the reader hears of things by mail: where, how often, or not at all. */
@Route(PreferenceView.ROUTE)
@RolesAllowed(Authorities.ANYBODY)
final class PreferenceView extends VerticalLayout implements HasDynamicTitle {

    static final String ROUTE = "mail-preference";

    private final transient PreferenceService preferences;
    private final Div content = new Div();

    PreferenceView(PreferenceService preferences) {
        this.preferences = preferences;
        addClassNames("page", "narrow");
        content.setWidthFull();
        add(
                new Anchor("notifications", Texts.of("mail.back")),
                new H1(Texts.of("mail.preference.title")),
                new Paragraph(Texts.of("mail.preference.meaning")));
        if (!preferences.isMailOn()) {
            var off = new Paragraph(Texts.of("mail.off"));
            off.addClassName("mail-off");
            add(off);
        }
        add(content);
        show(preferences.find());
    }

    @Override
    public String getPageTitle() {
        return Texts.of("mail.preference.title");
    }

    private void show(Preference preference) {
        content.removeAll();
        content.add(new PreferenceForm(preferences, preference, this::show));
    }
}
