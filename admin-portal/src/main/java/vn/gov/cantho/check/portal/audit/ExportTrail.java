package vn.gov.cantho.check.portal.audit;

import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Takes down that somebody took a list away as a file. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class ExportTrail {

    private final AuditTrail trail;
    private final CurrentAccount current;

    ExportTrail(AuditTrail trail, CurrentAccount current) {
        this.trail = trail;
        this.current = current;
    }

    /**
     * Records it before the file is begun: a file that is cut off has been read, too.
     *
     * @param file its name
     * @param filter what the list was narrowed to; empty for all of it
     */
    @Transactional
    public void exported(String file, String filter) {
        var account = current.get();
        trail.record(
                "LIST_EXPORTED",
                new AuditSubject("ACCOUNT", account.accountId()),
                account.unitId(),
                Map.of(),
                filter.isEmpty() ? Map.of("file", file) : Map.of("file", file, "filter", filter));
    }
}
