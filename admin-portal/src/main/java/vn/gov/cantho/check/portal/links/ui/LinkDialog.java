package vn.gov.cantho.check.portal.links.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.links.LinkOutcome;
import vn.gov.cantho.check.portal.links.RegisteredLink;
import vn.gov.cantho.check.portal.links.RegisteredLink.State;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows a link that was submitted, and offers what whoever looks may do about it. */
final class LinkDialog extends Dialog {

    private static final int REASON_MAX = 300;

    private final transient LinkDoors doors;
    private final transient RegisteredLink link;
    private final transient Runnable whenDone;
    private final TextArea reason = Fields.text("links.field.reason", REASON_MAX);

    LinkDialog(LinkDoors doors, RegisteredLink link, Runnable whenDone) {
        this.doors = doors;
        this.link = link;
        this.whenDone = whenDone;
        setHeaderTitle(link.content().titleVi());
        setWidth("44rem");
        add(LinkBadge.of(link), facts());
        getFooter().add(new Button(Texts.of("shell.close"), _ -> close()));
        if (doors.mayEdit() && (link.state() == State.SUBMITTED || link.state() == State.APPROVED)) {
            action(
                    "links.withdraw",
                    ButtonVariant.LUMO_ERROR,
                    () -> doors.links().withdraw(link.id(), link.version()));
        }
        if (doors.mayDecide()) {
            offerDecision();
        }
        add(HistoryPanel.folded(
                doors.trail(), new AuditSubject("LINK", link.id().value())));
    }

    private FactList facts() {
        var content = link.content();
        var facts = new FactList();
        facts.fact("links.field.subject", content.subject().name());
        facts.fact("links.column.establishment", link.establishmentName());
        facts.fact("links.field.type", Texts.name("links.type", content.type()));
        content.titleEn().ifPresent(title -> facts.fact("links.field.titleEn", title));
        facts.fact("links.field.language", Texts.name("links.language", content.language()));
        facts.fact("links.field.medium", Texts.name("links.medium", content.medium()));
        var way = new Anchor(content.target(), content.target(), AnchorTarget.BLANK);
        way.getElement().setAttribute("rel", "noopener noreferrer");
        facts.fact("links.field.target", way);
        facts.fact(
                "links.field.host",
                link.host() + " · " + Texts.of(link.hostAllowed() ? "links.host.allowed" : "links.host.notAllowed"));
        link.reason().ifPresent(said -> facts.fact("links.field.reason", said));
        return facts;
    }

    private void offerDecision() {
        if (link.state() == State.SUBMITTED || link.state() == State.APPROVED) {
            add(new Paragraph(Texts.of("links.decide.meaning")), reason);
            action(
                    "links.refuse." + link.state(),
                    ButtonVariant.LUMO_ERROR,
                    () -> doors.links().refuse(link.id(), link.version(), reason.getValue()));
        }
        if (link.state() == State.SUBMITTED && !link.hostAllowed()) {
            add(new Paragraph(Texts.of("links.decide.hostFirst")));
        }
        if (link.hostAllowed()) {
            action(
                    "links.host.disallow",
                    ButtonVariant.LUMO_TERTIARY,
                    () -> doors.links().disallowHost(link.id()));
        } else {
            action(
                    "links.host.allow",
                    ButtonVariant.LUMO_SUCCESS,
                    () -> doors.links().allowHost(link.id()));
        }
        if (link.state() == State.SUBMITTED && link.hostAllowed()) {
            action(
                    "links.approve",
                    ButtonVariant.LUMO_PRIMARY,
                    () -> doors.links().approve(link.id(), link.version()));
        }
    }

    private void action(String key, ButtonVariant look, java.util.function.Supplier<LinkOutcome> act) {
        var button = new Button(Texts.of(key), _ -> tell(act.get()));
        button.addThemeVariants(look);
        getFooter().add(button);
    }

    private void tell(LinkOutcome outcome) {
        switch (outcome) {
            case LinkOutcome.Done(var after) -> {
                close();
                whenDone.run();
                if (after.state() == link.state()) {
                    // A host was let or not: the decision about the link comes next.
                    new LinkDialog(doors, after, whenDone).open();
                } else {
                    Notices.done("links.done." + after.state());
                }
            }
            case LinkOutcome.Flawed(var flaws) -> {
                reason.setErrorMessage(Texts.of(flaws.getFirst().text()));
                reason.setInvalid(true);
                reason.focus();
            }
            case LinkOutcome.SamePerson _ -> Notices.refused("links.samePerson");
            case LinkOutcome.HostNotAllowed(var host) -> Notices.refused("links.hostNotAllowed", host);
            case LinkOutcome.Overtaken _ -> Notices.refused("links.overtaken");
            case LinkOutcome.TooMany(var most) -> Notices.refused("links.tooMany", most);
            case LinkOutcome.Unknown _ -> Notices.refused("links.unknown");
        }
    }
}
