package vn.gov.cantho.check.portal.notifications;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.approvals.ContentApproved;
import vn.gov.cantho.check.portal.approvals.ContentRefused;
import vn.gov.cantho.check.portal.approvals.ContentSubmitted;
import vn.gov.cantho.check.portal.security.Role;

/** Tells agencies of content that waits for them, and establishments of what was decided (Điều 10.1, 10.2). */
@Component
class ContentListener {

    private final Announcer announcer;
    private final NotificationRepository repository;

    ContentListener(Announcer announcer, NotificationRepository repository) {
        this.announcer = announcer;
        this.repository = repository;
    }

    @EventListener
    void on(ContentSubmitted event) {
        announcer.tell(
                new News(
                        "CONTENT_SUBMITTED:" + event.request().value(),
                        NotificationKind.CONTENT,
                        "notifications.text.CONTENT_SUBMITTED",
                        List.of(event.subjectName()),
                        "approvals"),
                Receivers.above(event.establishmentId(), "APPROVALS", Role.APPROVER));
    }

    @EventListener
    void on(ContentApproved event) {
        decided(
                "CONTENT_APPROVED",
                event.establishmentId(),
                event.subjectKind(),
                event.subjectId(),
                event.subjectVersion(),
                "");
    }

    @EventListener
    void on(ContentRefused event) {
        var field = repository.firstRefusedField(
                event.establishmentId(), event.subjectKind(), event.subjectId(), event.subjectVersion());
        decided(
                "CONTENT_REFUSED",
                event.establishmentId(),
                event.subjectKind(),
                event.subjectId(),
                event.subjectVersion(),
                field.map(name -> "?field=" + name).orElse(""));
    }

    private void decided(String what, long establishment, String kind, long subject, int version, String place) {
        announcer.tell(
                new News(
                        what + ":" + kind + ":" + subject + ":" + version,
                        NotificationKind.CONTENT,
                        "notifications.text." + what,
                        List.of(repository.nameOfContent(establishment, kind, subject, version)),
                        kind.equals("PRODUCT") ? "products/" + subject + place : ""),
                Receivers.of(establishment, Role.EDITOR, Role.ADMINISTRATOR));
    }
}
