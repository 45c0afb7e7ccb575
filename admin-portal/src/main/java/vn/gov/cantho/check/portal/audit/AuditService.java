package vn.gov.cantho.check.portal.audit;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.Authorities;

/** Shows the trail of a record to whoever may see the record. */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
@Transactional(readOnly = true)
public class AuditService {

    private final AuditRepository entries;

    AuditService(AuditRepository entries) {
        this.entries = entries;
    }

    /** The trail of a record, newest first; keys {@code at} and {@code action} can be sorted by. */
    public List<AuditEntry> history(AuditSubject subject, ListQuery query) {
        return entries.find(subject, query);
    }

    /** The trail of a record before a position, newest first; {@link Long#MAX_VALUE} for the newest. */
    public List<AuditEntry> history(AuditSubject subject, long position, int limit) {
        return entries.older(subject, position, limit);
    }

    public int historyCount(AuditSubject subject) {
        return entries.count(subject);
    }

    /** The first position of the chain that does not follow from the one before; empty when it is whole. */
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    public OptionalLong firstBrokenPosition() {
        var position = entries.firstBroken();
        return position == 0 ? OptionalLong.empty() : OptionalLong.of(position);
    }
}
