package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Asks for name and password, and says after a refusal what to do. */
@Route(value = SignInView.ROUTE, autoLayout = false)
@AnonymousAllowed
final class SignInView extends VerticalLayout implements BeforeEnterObserver, HasDynamicTitle {

    static final String ROUTE = "sign-in";
    static final String WRONG = "error";
    static final String DELAYED = "delayed";
    static final String LOCKED = "locked";

    /** Where a page goes whose session was ended. */
    static final String ENDED = "ended";

    private final LoginForm form = new LoginForm();

    SignInView(LanguageChoice languages) {
        addClassName("sign-in");
        setSizeFull();
        setAlignItems(Alignment.CENTER);
        setJustifyContentMode(JustifyContentMode.CENTER);
        form.setAction(ROUTE);
        form.setForgotPasswordButtonVisible(false);
        form.setI18n(words("signin.wrong"));
        var help = new NativeDetails(Texts.of("signin.forgotten"), new Paragraph(Texts.of("signin.help")));
        help.addClassName("secondary");
        // A page of plain markup outside of this program: for whoever has no account yet.
        var register = new Anchor("register", Texts.of("signin.register"));
        register.setRouterIgnore(true);
        register.addClassName("sign-in-register");
        add(new H1(Texts.of("shell.name")), form, register, help, languages.button());
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = event.getLocation().getQueryParameters();
        if (parameters.getParameters().containsKey(DELAYED)) {
            refuse("signin.delayed", seconds(parameters));
        } else if (parameters.getParameters().containsKey(LOCKED)) {
            refuse("signin.locked");
        } else if (parameters.getParameters().containsKey(ENDED)) {
            refuse("signin.ended");
        } else if (parameters.getParameters().containsKey(WRONG)) {
            refuse("signin.wrong");
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("signin.title") + " · " + Texts.of("shell.name");
    }

    private void refuse(String key, Object... arguments) {
        form.setI18n(words(key, arguments));
        form.setError(true);
    }

    /** The seconds to wait as the address says; anything but a small number counts as one minute. */
    private static int seconds(QueryParameters parameters) {
        return parameters
                .getSingleParameter(DELAYED)
                .filter(text -> text.matches("[0-9]{1,4}"))
                .map(Integer::parseInt)
                .orElse(60);
    }

    private static LoginI18n words(String refusal, Object... arguments) {
        var words = LoginI18n.createDefault();
        var form = words.getForm();
        form.setTitle(Texts.of("signin.title"));
        form.setUsername(Texts.of("signin.username"));
        form.setPassword(Texts.of("signin.password"));
        form.setSubmit(Texts.of("signin.submit"));
        var error = words.getErrorMessage();
        error.setTitle(Texts.of(refusal + ".title"));
        error.setMessage(Texts.of(refusal, arguments));
        error.setUsername(Texts.of("signin.usernameMissing"));
        error.setPassword(Texts.of("signin.passwordMissing"));
        return words;
    }
}
