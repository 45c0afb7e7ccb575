package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.Optional;

/** One paper in a list: what it is, who issued it, until when it is good, and the file that shows it. */
public final class PaperLine extends Div {

    /**
     * Shows a paper.
     *
     * @param title kind and number
     * @param validUntil its last day, where it has one
     * @param path of its file, from the root
     * @param today whether the last day is over
     */
    public PaperLine(
            String title, String issuer, Optional<LocalDate> validUntil, Optional<String> path, LocalDate today) {
        var named = new Span(title);
        named.addClassName("document-title");
        add(named, new Span(issuer));
        validUntil.ifPresent(until -> add(validity(until, today)));
        path.ifPresentOrElse(file -> add(link(file)), () -> add(new Span(Texts.of("shell.paper.noFile"))));
        addClassName("document");
    }

    private static Span validity(LocalDate until, LocalDate today) {
        return until.isBefore(today)
                ? Badges.of(Tone.CAUTION, Texts.of("shell.paper.expired", until))
                : new Span(Texts.of("shell.paper.validUntil", until));
    }

    private static Anchor link(String path) {
        var link = new Anchor(path.substring(1), Texts.of("shell.paper.view"), AnchorTarget.BLANK);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }
}
