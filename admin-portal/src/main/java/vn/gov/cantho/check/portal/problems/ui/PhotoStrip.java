package vn.gov.cantho.check.portal.problems.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.problems.ProblemPhoto;
import vn.gov.cantho.check.portal.shell.Texts;

/** The photos of a report: the clean copies, and words in place of those that cannot be seen. */
final class PhotoStrip extends Div {

    PhotoStrip(List<ProblemPhoto> photos, Problem problem) {
        addClassName("problem-photos");
        setVisible(!photos.isEmpty());
        photos.forEach(photo -> add(shown(photo, problem)));
    }

    private static Component shown(ProblemPhoto photo, Problem problem) {
        return switch (photo.state()) {
            case CLEAN -> {
                var address = "problem-photos/" + problem.id().value() + "/" + photo.position() + ".jpg";
                var picture = new Anchor(address, new Image(address, Texts.of("problems.photo", photo.position())));
                picture.setRouterIgnore(true);
                picture.setTarget("_blank");
                yield picture;
            }
            case QUARANTINED -> words("problems.photo.quarantined");
            case REFUSED -> words("problems.photo.refused");
        };
    }

    private static Span words(String key) {
        var words = new Span(Texts.of(key));
        words.addClassName("secondary");
        return words;
    }
}
