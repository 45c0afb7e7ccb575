package vn.gov.cantho.check.portal.links;

import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;

/** What the trail keeps of acts on links. */
@Component
class LinkTrail {

    static final String SUBJECT = "LINK";

    private final AuditTrail trail;

    LinkTrail(AuditTrail trail) {
        this.trail = trail;
    }

    void record(String act, RegisteredLink link, Map<String, String> before, Map<String, String> after) {
        trail.record(act, new AuditSubject(SUBJECT, link.id().value()), link.establishmentId(), before, after);
    }

    static Map<String, String> values(RegisteredLink link) {
        var content = link.content();
        return Map.of(
                "subject", content.subject().name(),
                "linkType", content.type().term(),
                "titleVi", content.titleVi(),
                "titleEn", content.titleEn().orElse(""),
                "language", content.language().name(),
                "mediaType", content.medium().mediaType(),
                "target", content.target());
    }

    static Map<String, String> state(RegisteredLink link) {
        return Map.of("state", link.state().name(), "reason", link.reason().orElse(""));
    }
}
