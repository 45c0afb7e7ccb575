package vn.gov.cantho.check.portal.audit;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The whole trail, searched by administrators: each sees what was done to records in reach of the own unit, the city all. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR') and hasAuthority('FUNCTION_ACCOUNTS')")
public class AuditSearch {

    /** Entries that one call returns at most. */
    public static final int ENTRIES_MAX = 1_000;

    private final AuditRepository entries;

    AuditSearch(AuditRepository entries) {
        this.entries = entries;
    }

    /** Entries that match, before a position ({@link Long#MAX_VALUE} for the newest), newest first. */
    @Transactional(readOnly = true)
    public List<AuditEntry> find(AuditCriteria criteria, long position, int limit) {
        return entries.search(criteria, position, Math.min(limit, ENTRIES_MAX));
    }
}
