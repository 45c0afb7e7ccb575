package vn.gov.cantho.check.portal.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.publication.LinkTargets;
import vn.gov.cantho.check.contract.publication.RegisteredLinkType;
import vn.gov.cantho.check.portal.links.LinkMedium;
import vn.gov.cantho.check.portal.links.LinkOutcome;
import vn.gov.cantho.check.portal.links.LinkService;
import vn.gov.cantho.check.portal.links.LinkSubject;
import vn.gov.cantho.check.portal.links.NewLink;
import vn.gov.cantho.check.portal.links.RegisteredLink;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Asks for a link, new or still a draft. Stays open, with what was typed, until it is kept. */
final class LinkForm extends Dialog {

    private static final int TITLE_MAX = 150;

    private final transient LinkService links;
    private final transient Optional<RegisteredLink> shown;
    private final transient Runnable whenDone;
    private final ComboBox<LinkSubject.Kind> kind =
            Fields.choice("links.field.kind", "links.kind", LinkSubject.Kind.class);
    private final ComboBox<LinkSubject> subject = new ComboBox<>(Texts.of("links.field.subject"));
    private final ComboBox<RegisteredLinkType> type =
            Fields.choice("links.field.type", "links.type", RegisteredLinkType.class);
    private final TextField titleVi = Fields.line("links.field.titleVi", TITLE_MAX);
    private final TextField titleEn = Fields.line("links.field.titleEn", TITLE_MAX);
    private final ComboBox<NewLink.Language> language =
            Fields.choice("links.field.language", "links.language", NewLink.Language.class);
    private final ComboBox<LinkMedium> medium = Fields.choice("links.field.medium", "links.medium", LinkMedium.class);
    private final TextField target = Fields.line("links.field.target", LinkTargets.LENGTH_MAX);
    private final FieldMarks marks = new FieldMarks();

    LinkForm(LinkService links, Optional<RegisteredLink> shown, Runnable whenDone) {
        this.links = links;
        this.shown = shown;
        this.whenDone = whenDone;
        setHeaderTitle(Texts.of(shown.isPresent() ? "links.change" : "links.add"));
        setWidth("44rem");
        describeFields();
        shown.ifPresentOrElse(link -> fill(link.content()), this::begin);
        var form = new FormLayout(kind, subject, type, medium, titleVi, titleEn, target, language);
        form.setColspan(target, 2);
        add(form);
        var submit = new Button(Texts.of("links.submit"), _ -> save(true));
        submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        new Button(Texts.of("shell.cancel"), _ -> close()),
                        new Button(Texts.of("links.saveDraft"), _ -> save(false)),
                        submit);
    }

    private void describeFields() {
        type.setItems(Arrays.stream(RegisteredLinkType.values())
                .filter(RegisteredLinkType::isOffered)
                .toList());
        subject.setItemLabelGenerator(LinkSubject::name);
        subject.setWidthFull();
        target.setHelperText(Texts.of("links.help.target"));
        titleEn.setHelperText(Texts.of("links.help.titleEn"));
        titleVi.setRequiredIndicatorVisible(true);
        target.setRequiredIndicatorVisible(true);
        subject.setRequiredIndicatorVisible(true);
        type.setRequiredIndicatorVisible(true);
        kind.addValueChangeListener(_ -> {
            subject.clear();
            offer();
        });
        marks.at("subject", subject)
                .at("type", type)
                .at("titleVi", titleVi)
                .at("titleEn", titleEn)
                .at("target", target);
    }

    private void begin() {
        kind.setValue(LinkSubject.Kind.PRODUCT);
        language.setValue(NewLink.Language.VI);
        medium.setValue(LinkMedium.PAGE);
    }

    private void fill(NewLink content) {
        kind.setValue(content.subject().kind());
        subject.setValue(content.subject());
        type.setValue(content.type());
        titleVi.setValue(content.titleVi());
        titleEn.setValue(content.titleEn().orElse(""));
        language.setValue(content.language());
        medium.setValue(content.medium());
        target.setValue(content.target());
    }

    private void offer() {
        var chosen = kind.getOptionalValue().orElse(LinkSubject.Kind.PRODUCT);
        subject.setItemsWithFilterConverter(
                query -> links
                        .findSubjects(
                                chosen,
                                new ListQuery(
                                        query.getFilter().orElse(""), List.of(), query.getOffset(), query.getLimit()))
                        .stream(),
                typed -> typed);
    }

    private void save(boolean submitting) {
        marks.clear();
        if (subject.isEmpty()) {
            marks.mark("subject", Texts.of("links.flaw.subject"));
        }
        if (type.isEmpty()) {
            marks.mark("type", Texts.of("links.flaw.type"));
        }
        if (subject.isEmpty() || type.isEmpty()) {
            return;
        }
        tell(
                shown.map(link -> links.change(link.id(), typed(), link.version()))
                        .orElseGet(() -> links.add(typed())),
                submitting);
    }

    private NewLink typed() {
        return new NewLink(
                subject.getValue(),
                type.getValue(),
                titleVi.getValue(),
                Optional.of(titleEn.getValue()),
                language.getOptionalValue().orElse(NewLink.Language.VI),
                medium.getOptionalValue().orElse(LinkMedium.PAGE),
                target.getValue());
    }

    private void tell(LinkOutcome outcome, boolean submitting) {
        switch (outcome) {
            case LinkOutcome.Done(var kept) -> done(kept, submitting);
            case LinkOutcome.Flawed(var flaws) ->
                flaws.forEach(flaw -> marks.mark(flaw.field(), Texts.of(flaw.text())));
            case LinkOutcome.TooMany(var most) -> Notices.refused("links.tooMany", most);
            case LinkOutcome.Unknown _ -> Notices.refused("links.unknown");
            case LinkOutcome.Overtaken _, LinkOutcome.SamePerson _, LinkOutcome.HostNotAllowed _ ->
                Notices.refused("links.overtaken");
        }
    }

    private void done(RegisteredLink kept, boolean submitting) {
        if (submitting && !(links.submit(kept.id(), kept.version()) instanceof LinkOutcome.Done)) {
            Notices.refused("links.overtaken");
        } else {
            Notices.done(submitting ? "links.submitted" : "links.saved");
        }
        close();
        whenDone.run();
    }
}
