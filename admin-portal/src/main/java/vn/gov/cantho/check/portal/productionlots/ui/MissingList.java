package vn.gov.cantho.check.portal.productionlots.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.stream.Collectors;
import vn.gov.cantho.check.portal.productionlots.Missing;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Says what a lot lacks before the public may see it, and what to do about each. */
final class MissingList extends Div {

    MissingList(List<Missing> missing) {
        addClassNames("call-out", "tone-caution");
        var list = new UnorderedList();
        missing.forEach(lack -> list.add(new ListItem(Texts.of(lack.text()))));
        add(new Paragraph(Texts.of("productionlots.missing", missing.size())), list);
    }

    static void say(List<Missing> missing) {
        var words = missing.stream().map(lack -> Texts.of(lack.text())).collect(Collectors.joining(" "));
        Notices.refused("productionlots.incomplete", words);
    }
}
