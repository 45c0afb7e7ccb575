package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.shell.Texts;

/** What can be printed of a dossier or taken away; each taking stands in the trail. */
final class PapersToTake extends Div {

    PapersToTake(DossierDoors doors, Dossier dossier) {
        addClassName("dossier-take");
        var list = new UnorderedList();
        doors.reader().papers().stream()
                .flatMap(source -> source.of(dossier).stream())
                .forEach(offer -> {
                    var link = new Anchor(offer.address(), Texts.of(offer.textKey()));
                    link.setRouterIgnore(true);
                    list.add(new ListItem(link));
                });
        add(new H2(Texts.of("dossiers.take.papers")), list);
        setVisible(list.getChildren().findAny().isPresent());
    }
}
