package vn.gov.cantho.check.portal.routing.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import vn.gov.cantho.check.portal.routing.DossierRoute;
import vn.gov.cantho.check.portal.routing.RouteSaving;
import vn.gov.cantho.check.portal.routing.RoutingService;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Ends a route after today, or takes back one that has not begun. */
final class EndRouteDialog extends Dialog {

    EndRouteDialog(RoutingService routing, DossierRoute route, Runnable whenDone) {
        var later = route.from().isAfter(LocalDate.now(Formats.ZONE));
        setHeaderTitle(route.agency().name());
        add(new Paragraph(RouteWords.said(route)));
        var end = new Button(Texts.of(later ? "routing.takeBack" : "routing.end"), _ -> {
            switch (routing.end(route)) {
                case RouteSaving.Saved _ -> Notices.done("shell.saved");
                case RouteSaving.Invalid _, RouteSaving.Overtaken _ -> Notices.refused("shell.overtaken");
            }
            close();
            whenDone.run();
        });
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(Texts.of("shell.cancel"), _ -> close()), end);
    }
}
