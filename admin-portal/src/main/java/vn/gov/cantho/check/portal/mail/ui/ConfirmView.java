package vn.gov.cantho.check.portal.mail.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.mail.PreferenceService;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Texts;

/** Where the link of the question leads, for whoever signed in with the account that asked. */
@Route("mail-preference/confirm")
@RolesAllowed(Authorities.ANYBODY)
final class ConfirmView extends VerticalLayout implements HasUrlParameter<String>, HasDynamicTitle {

    private final transient PreferenceService preferences;

    ConfirmView(PreferenceService preferences) {
        this.preferences = preferences;
        addClassNames("page", "narrow");
    }

    @Override
    public void setParameter(BeforeEvent event, String token) {
        removeAll();
        var result = preferences.confirm(token) || preferences.find().isConfirmed() ? "mail.yes" : "mail.no";
        add(
                new H1(Texts.of(result)),
                new Paragraph(Texts.of(result + ".meaning")),
                new Anchor(PreferenceView.ROUTE, Texts.of("mail.preference.title")));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("mail.preference.title");
    }
}
