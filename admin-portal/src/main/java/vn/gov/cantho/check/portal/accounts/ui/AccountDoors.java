package vn.gov.cantho.check.portal.accounts.ui;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** What the pages about accounts reach through. */
@Component
record AccountDoors(AccountService accounts, AuditService trail, PortalAddress address, List<RecordTab> tabs) {

    AccountDoors {
        tabs = List.copyOf(tabs);
    }

    /** What other features say of a kind of record, in their order. */
    List<RecordTab> tabsOf(String subjectKind) {
        return tabs.stream()
                .filter(tab -> tab.subjectKind().equals(subjectKind))
                .sorted(Comparator.comparingInt(RecordTab::position))
                .toList();
    }
}
