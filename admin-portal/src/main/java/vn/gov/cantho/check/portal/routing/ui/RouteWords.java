package vn.gov.cantho.check.portal.routing.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.routing.Destination;
import vn.gov.cantho.check.portal.routing.DossierRoute;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;

/** What routes are about, in words. */
final class RouteWords {

    private RouteWords() {}

    static String group(Optional<String> code) {
        return orAny(code.map(known -> Texts.of("products.group." + known)));
    }

    static String kind(Optional<String> code) {
        return orAny(code.map(known -> Texts.of("establishments.kind." + known)));
    }

    static String orAny(Optional<String> words) {
        return words.orElse(Texts.of("routing.any"));
    }

    static String said(DossierRoute route) {
        return Texts.of(
                "routing.said",
                group(route.productGroup()),
                kind(route.establishmentKind()),
                orAny(route.commune().map(UnitChoice::name)),
                Formats.date(route.from()),
                route.documentNumber());
    }

    /** Why a dossier goes where it goes. */
    static String why(Destination destination) {
        return switch (destination) {
            case Destination.ByRoute byRoute -> Texts.of("routing.why.route", said(byRoute.route()));
            case Destination.ByBranch byBranch ->
                Texts.of("routing.why.branch", group(Optional.of(byBranch.productGroup())));
            case Destination.ByCity _ -> Texts.of("routing.why.city");
        };
    }

    /** A box with codes that are shown in the words of other features. */
    static ComboBox<String> box(String labelKey, List<String> codes, String wordsPrefix) {
        var box = new ComboBox<String>(Texts.of(labelKey));
        box.setItems(codes);
        box.setItemLabelGenerator(code -> Texts.of(wordsPrefix + code));
        box.setClearButtonVisible(true);
        box.setWidthFull();
        return box;
    }
}
