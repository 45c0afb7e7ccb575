package vn.gov.cantho.check.portal.mail.ui;

import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.InstantSource;
import vn.gov.cantho.check.portal.mail.Mail;
import vn.gov.cantho.check.portal.mail.MailOutcome;
import vn.gov.cantho.check.portal.mail.MailService;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** Mail that has not arrived: what was given up first, with the reason, then what is still tried. */
@Route(UndeliveredView.ROUTE)
@RolesAllowed("ADMINISTRATOR")
final class UndeliveredView extends VerticalLayout implements HasDynamicTitle {

    static final String ROUTE = "undelivered-mail";

    private final transient MailService mails;
    private final ListPanel<Mail> list;

    UndeliveredView(MailService mails, InstantSource clock) {
        this.mails = mails;
        list = new ListPanel<>("mail.undelivered", mails, Mail::id);
        list.column("state", UndeliveredView::badge, mail -> Texts.name("mail.state", mail.state()))
                .column("account", Mail::account)
                .column("unit", Mail::unit)
                .column("address", Mail::address)
                .plainColumn("reason", UndeliveredView::reason)
                .column("attempts", Mail::attempts)
                .column("created", mail -> Ages.of(mail.createdAt(), clock.instant()), Mail::createdAt)
                .opens(this::choose);
        setSizeFull();
        setPadding(false);
        if (!mails.isMailOn()) {
            var off = new Paragraph(Texts.of("mail.off"));
            off.addClassName("mail-off");
            add(off);
        }
        add(list);
        expand(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("mail.undelivered.title");
    }

    private void choose(Mail mail) {
        switch (mail.state()) {
            case UNDELIVERABLE -> ask(mail);
            case WAITING, FAILED, SENT -> Notices.done("mail.triedAgain", mail.nextAt());
        }
    }

    private void ask(Mail mail) {
        var dialog = new ConfirmDialog();
        dialog.setHeader(Texts.of("mail.resend.title"));
        dialog.setText(Texts.of("mail.resend.meaning", mail.address(), reason(mail)));
        dialog.setConfirmText(Texts.of("mail.resend"));
        dialog.setCancelable(true);
        dialog.setCancelText(Texts.of("mail.cancel"));
        dialog.addConfirmListener(_ -> resend(mail));
        dialog.open();
    }

    private void resend(Mail mail) {
        switch (mails.resend(mail)) {
            case MailOutcome.Done _ -> Notices.done("mail.resent", mail.address());
            case MailOutcome.Overtaken _ -> Notices.refused("mail.resend.overtaken");
        }
        list.refresh();
    }

    private static Span badge(Mail mail) {
        var tone = switch (mail.state()) {
            case WAITING, FAILED -> Tone.CAUTION;
            case UNDELIVERABLE -> Tone.DANGER;
            case SENT -> Tone.GOOD;
        };
        return Badges.of(tone, Texts.name("mail.state", mail.state()));
    }

    /** The answer of the server is shown as it came; what we say ourselves is in words. */
    private static String reason(Mail mail) {
        var error = mail.error().orElse("");
        return Texts.has("mail.error." + error) ? Texts.of("mail.error." + error) : error;
    }
}
