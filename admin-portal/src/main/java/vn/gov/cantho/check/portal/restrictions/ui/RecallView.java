package vn.gov.cantho.check.portal.restrictions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.gov.cantho.check.portal.restrictions.RestrictionOutcome;
import vn.gov.cantho.check.portal.restrictions.RestrictionSubject;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Leads through the proposal of a recall: what, what is said, and how it will look. What is typed stays. */
@Route("restrictions/recall")
@RolesAllowed(Authorities.RECALLS)
@StyleSheet("restrictions.css")
final class RecallView extends VerticalLayout implements HasDynamicTitle {

    private final transient RestrictionDoors doors;
    private final SubjectPicker subject;
    private final NoticeForm notice;
    private final Div review = new Div();
    private final List<Div> steps;
    private final Button back = new Button(Texts.of("restrictions.recall.back"), _ -> show(shown() - 1));
    private final Button next = new Button(Texts.of("restrictions.recall.next"), _ -> next());
    private final Button propose = new Button(Texts.of("restrictions.recall.propose"), _ -> propose());

    RecallView(RestrictionDoors doors) {
        this.doors = doors;
        subject = new SubjectPicker(doors.restrictions(), List.of(SubjectKind.values()));
        notice = new NoticeForm(doors.account().unitName());
        steps = List.of(
                step("restrictions.recall.step.subject", subject),
                step("restrictions.recall.step.notice", notice),
                step("restrictions.recall.step.review", review));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        propose.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        propose.setDisableOnClick(true);
        addClassNames("page", "recall");
        add(new H1(Texts.of("restrictions.recall.title")), new Paragraph(Texts.of("restrictions.recall.meaning")));
        steps.forEach(this::add);
        add(new HorizontalLayout(back, next, propose));
        show(0);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("restrictions.recall.title");
    }

    private static Div step(String titleKey, Component content) {
        var step = new Div(new H2(Texts.of(titleKey)), content);
        step.addClassName("step");
        return step;
    }

    private int shown() {
        var at = 0;
        while (!steps.get(at).isVisible()) {
            at++;
        }
        return at;
    }

    private void show(int at) {
        for (var index = 0; index < steps.size(); index++) {
            steps.get(index).setVisible(index == at);
        }
        back.setVisible(at > 0);
        next.setVisible(at < steps.size() - 1);
        propose.setVisible(at == steps.size() - 1);
    }

    private void next() {
        subject.picked().ifPresent(picked -> {
            if (shown() == 0) {
                show(1);
            } else if (notice.show(doors.restrictions().flaws(notice.recall(picked)))) {
                review(picked);
            }
        });
    }

    private void review(RestrictionSubject picked) {
        review.removeAll();
        review.add(
                new Paragraph(Texts.of("restrictions.recall.review")),
                new NoticePreview(picked, notice.recall(picked), doors.account().unitName()));
        show(2);
    }

    private void propose() {
        try {
            subject.picked()
                    .map(picked -> doors.restrictions().proposeRecall(notice.recall(picked)))
                    .ifPresent(this::show);
        } finally {
            propose.setEnabled(true);
        }
    }

    private void show(RestrictionOutcome outcome) {
        switch (outcome) {
            case RestrictionOutcome.Done(var proposed) -> {
                Notices.done("restrictions.done.PROPOSED");
                UI.getCurrent().navigate(RestrictionView.class, proposed.id().value());
            }
            case RestrictionOutcome.Unclear(var flaws) -> {
                show(1);
                notice.show(flaws);
            }
            case RestrictionOutcome.AlreadyRestricted(var existing) -> {
                Notices.refused("restrictions.already", RestrictionBadges.words(existing));
                RestrictionListView.open(existing.id());
            }
            case RestrictionOutcome.NotFound _,
                    RestrictionOutcome.SamePerson _,
                    RestrictionOutcome.Overtaken _,
                    RestrictionOutcome.NotPossible _ -> {
                show(0);
                Notices.refused("restrictions.subject.gone");
            }
        }
    }
}
