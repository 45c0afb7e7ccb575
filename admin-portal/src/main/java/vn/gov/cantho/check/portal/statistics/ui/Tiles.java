package vn.gov.cantho.check.portal.statistics.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.statistics.Statistics;

/** How many scans today, in 7 days, in 30 days, and in the period that is chosen. */
final class Tiles extends DescriptionList {

    Tiles(Statistics figures) {
        addClassName("tiles");
        tile("statistics.today", figures.totals().today());
        tile("statistics.week", figures.totals().week());
        tile("statistics.month", figures.totals().month());
        tile("statistics.chosen", figures.count());
    }

    private void tile(String key, long count) {
        var tile = new Div(
                new DescriptionList.Term(Texts.of(key)), new DescriptionList.Description(Formats.number(count)));
        tile.addClassName("tile");
        add(tile);
    }
}
