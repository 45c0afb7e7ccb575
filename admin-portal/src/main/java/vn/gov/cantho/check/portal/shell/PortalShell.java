package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;

/** The page around all pages: theme, fonts, our colours; it hears of what happens while nobody presses anything. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("styles.css")
@Push
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public final class PortalShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addFavIcon("icon", "favicon.svg", "any");
    }
}
