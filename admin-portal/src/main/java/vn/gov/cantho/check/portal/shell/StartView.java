package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** The first page after the sign-in: what needs the reader first. */
@Route("")
@RolesAllowed(Authorities.ANYBODY)
final class StartView extends VerticalLayout implements HasDynamicTitle {

    StartView(CurrentAccount current, ObjectProvider<StartCard> contributed) {
        addClassName("start");
        var account = current.get();
        var cards = contributed.stream()
                .filter(card -> card.concerns(account))
                .map(Waiting::of)
                .sorted(Waiting.MOST_URGENT_FIRST)
                .toList();
        var greeting = new Paragraph(Texts.of("start.greeting", account.displayName(), account.unitName()));
        greeting.addClassName("secondary");
        add(new H1(Texts.of("start.title")), greeting, cards.isEmpty() ? nothing() : grid(cards));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("start.title") + " · " + Texts.of("shell.name");
    }

    private static Paragraph nothing() {
        var nothing = new Paragraph(Texts.of("start.nothing"));
        nothing.addClassName("empty");
        return nothing;
    }

    private static Div grid(List<Waiting> cards) {
        var grid = new Div();
        grid.addClassName("start-cards");
        cards.forEach(waiting -> grid.add(card(waiting)));
        return grid;
    }

    private static Anchor card(Waiting waiting) {
        var count = new Span(Formats.number(waiting.count()));
        count.addClassName("start-count");
        var card = new Anchor(
                waiting.card().route(), count, new Span(Texts.of(waiting.card().titleKey())));
        card.addClassNames("start-card", waiting.count() > 0 ? "waiting" : "done");
        return card;
    }

    /** A card with its count, asked once. */
    private record Waiting(StartCard card, int count) {

        static final Comparator<Waiting> MOST_URGENT_FIRST = Comparator.comparingInt(Waiting::rank);

        static Waiting of(StartCard card) {
            return new Waiting(card, card.count());
        }

        /** Work that waits comes before work that is done; among both the card's own place counts. */
        private int rank() {
            return (count > 0 ? 0 : 1_000_000) + card.position();
        }
    }
}
