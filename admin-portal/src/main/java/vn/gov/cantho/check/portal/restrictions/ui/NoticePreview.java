package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.restrictions.NewRecall;
import vn.gov.cantho.check.portal.restrictions.Restriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionSubject;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.shell.Texts;

/** What every scan will show, before anybody confirms it. */
final class NoticePreview extends Div {

    NoticePreview(RestrictionSubject subject, NewRecall recall, String agency) {
        this(subject, recall.reason(), recall.instruction(), recall.decisionNumber(), agency);
    }

    NoticePreview(Restriction recall) {
        this(
                recall.subject(),
                recall.reason(),
                recall.instruction().orElse(""),
                recall.decisionNumber().orElse(""),
                recall.agency());
    }

    private NoticePreview(
            RestrictionSubject subject, String reason, String instruction, String decision, String agency) {
        addClassName("notice-preview");
        var scope = new Span(scope(subject));
        scope.addClassName("secondary");
        var source = new Span(Texts.of("restrictions.preview.source", decision, agency));
        source.addClassName("secondary");
        add(
                new H3(Texts.of("restrictions.preview.headline")),
                new Paragraph(Texts.of("restrictions.preview.stop")),
                new Paragraph(reason),
                new Paragraph(instruction),
                source,
                scope);
    }

    private static String scope(RestrictionSubject subject) {
        var name = subject.kind() == SubjectKind.ESTABLISHMENT
                ? subject.name()
                : subject.name() + ", " + subject.establishmentName();
        return Texts.of("restrictions.preview.scope." + subject.kind(), name);
    }
}
