package vn.gov.cantho.check.portal.auditlog.ui;

import java.util.List;
import vn.gov.cantho.check.portal.audit.AuditCriteria;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditSearch;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.RowSource;

/** What a search finds, for a file that reads window after window from the first: each goes on where the last one ended. */
final class FoundEntries implements RowSource<AuditEntry> {

    private final AuditSearch search;
    private final AuditCriteria criteria;
    private long position = Long.MAX_VALUE;

    FoundEntries(AuditSearch search, AuditCriteria criteria) {
        this.search = search;
        this.criteria = criteria;
    }

    @Override
    public List<AuditEntry> find(ListQuery query) {
        var found = search.find(criteria, query.offset() == 0 ? Long.MAX_VALUE : position, query.limit());
        if (!found.isEmpty()) {
            position = found.getLast().position();
        }
        return found;
    }
}
