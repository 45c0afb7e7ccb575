package vn.gov.cantho.check.resolver.render;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.ProductionLot.JourneyStep;
import vn.gov.cantho.check.resolver.scan.ProductionLot.Partner;

/** Where it has been: the journey of the lot, and one step back and one forward. */
final class JourneySections {

    private static final int OPEN_STEPS_MAX = 6;

    private final Language language;
    private final Wording words;

    JourneySections(Language language, Wording words) {
        this.language = language;
        this.words = words;
    }

    void journey(Html html, ProductionLot lot) {
        html.raw("<section class=\"card\">").element("h2", words.text("journey.title"));
        var steps = lot.journey();
        if (steps.isEmpty()) {
            html.raw("<p class=\"missing\">").text(words.text("facts.missing")).raw("</p>");
        } else {
            steps(html, steps.subList(0, Math.min(OPEN_STEPS_MAX, steps.size())));
        }
        if (steps.size() > OPEN_STEPS_MAX) {
            html.raw("<details><summary>").text(words.text("journey.more")).raw(" (");
            html.text(steps.size() - OPEN_STEPS_MAX).raw(")</summary>");
            steps(html, steps.subList(OPEN_STEPS_MAX, steps.size()));
            html.raw("</details>");
        }
        html.raw("</section>");
    }

    void links(Html html, ProductionLot lot) {
        var links = lot.links();
        html.raw("<section class=\"card\">")
                .element("h2", words.text("links.title"))
                .raw("<div class=\"two\"><div>");
        html.element("h3", words.text("links.back")).element("small", words.text("links.back.hint"));
        partners(html, links.stepBack(), links.firstInChain() ? "links.first" : "facts.missing");
        html.raw("</div><div>");
        html.element("h3", words.text("links.forward")).element("small", words.text("links.forward.hint"));
        partners(html, links.stepForward(), links.lastInChain() ? "links.last" : "facts.missing");
        html.raw("</div></div></section>");
    }

    private void steps(Html html, List<JourneyStep> steps) {
        html.raw("<ol class=\"journey\">");
        steps.forEach(step -> step(html, step));
        html.raw("</ol>");
    }

    private void step(Html html, JourneyStep step) {
        var stage = words.name("stage", step.stage());
        html.raw("<li>").element("h3", stage);
        html.raw("<p class=\"second\">").text(span(step)).raw("</p>");
        step.activity()
                .filter(activity -> !activity.equalsIgnoreCase(stage))
                .ifPresent(activity -> given(html, activity));
        step.place().ifPresent(place -> {
            html.raw("<p class=\"second\">").text(place);
            step.locationCode().ifPresent(code -> location(html, code, step.gln()));
            html.raw("</p>");
        });
        step.note().ifPresent(note -> {
            html.raw("<details><summary>").text(words.text("journey.note")).raw("</summary>");
            given(html, note);
            html.raw("</details>");
        });
        html.raw("</li>");
    }

    /** The code of a place leads to its page, where it has one. */
    private void location(Html html, String code, Optional<String> gln) {
        var text = words.text("journey.location", code);
        gln.ifPresentOrElse(
                known -> html.raw(" <a class=\"touch\" href=\"")
                        .text(PlaceAddress.path(known))
                        .raw(language == Language.ENGLISH ? "?lang=en\">" : "\">")
                        .text(text)
                        .raw("</a>"),
                () -> html.text(" · " + text));
    }

    private static String span(JourneyStep step) {
        var begin = Formats.date(step.startedAt());
        return step.endedAt()
                .map(Formats::date)
                .filter(end -> !end.equals(begin))
                .map(end -> begin + " – " + end)
                .orElse(begin);
    }

    private void partners(Html html, List<Partner> partners, String otherwise) {
        if (partners.isEmpty()) {
            html.raw("<p class=\"missing\">").text(words.text(otherwise)).raw("</p>");
            return;
        }
        html.raw("<ul class=\"rows\">");
        for (var partner : partners) {
            html.raw("<li>").element("b", partner.name());
            partner.goods().ifPresent(goods -> given(html, goods));
            partner.on().ifPresent(on -> html.element("small", Formats.date(on)));
            partner.reference()
                    .ifPresent(reference -> html.element("small", " · " + words.text("links.reference", reference)));
            html.raw("</li>");
        }
        html.raw("</ul>");
    }

    /** A text that the establishment gave, which is Vietnamese on every page. */
    private void given(Html html, String text) {
        html.raw(language == Language.VIETNAMESE ? "<p>" : "<p lang=\"vi\">")
                .text(text)
                .raw("</p>");
    }
}
