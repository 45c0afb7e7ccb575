package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.checks.Recommendation;
import vn.gov.cantho.check.portal.checks.RequestCheck;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** What communes found about a request, and what holds of it. */
final class CheckPanel extends Div {

    private final transient MediaService media;

    CheckPanel(List<RequestCheck> checks, MediaService media) {
        this.media = media;
        addClassName("request-checks");
        setVisible(!checks.isEmpty());
        add(new H3(Texts.of("approvals.checks")));
        checks.forEach(check -> add(card(check)));
    }

    private Div card(RequestCheck check) {
        var facts = new FactList();
        facts.fact("approvals.check.facts", check.facts());
        facts.fact(
                "approvals.check.visitedOn",
                check.visitedOn().map(Formats::date).orElse(Texts.of("approvals.check.notVisited")));
        facts.fact("approvals.check.reason", check.reason());
        check.fileSha256().flatMap(media::describe).ifPresent(file -> facts.fact("approvals.check.file", link(file)));
        var card = new Div(heading(check), facts);
        card.addClassName("request-check");
        card.setClassName("superseded", check.superseded());
        return card;
    }

    private static Div heading(RequestCheck check) {
        var advice = Badges.of(
                check.recommendation() == Recommendation.FOR ? Tone.GOOD : Tone.DANGER,
                Texts.name("approvals.check.recommendation", check.recommendation()));
        // Who decides does not see the accounts of communes; then the commune stands for its officer.
        var who = new Span(Stream.of(check.unitName(), check.checkedBy(), Formats.time(check.checkedAt()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · ")));
        var heading = new Div(advice, who);
        heading.addClassName("request-check-heading");
        if (check.superseded()) {
            heading.add(Badges.of(Tone.NEUTRAL, Texts.of("approvals.check.superseded")));
        }
        return heading;
    }

    private static Anchor link(MediaRef file) {
        var link = new Anchor(file.path().substring(1), Texts.of("approvals.check.open"));
        link.setTarget("_blank");
        link.setRouterIgnore(true);
        return link;
    }
}
