package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.factors.FactorResetService;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.shell.Texts;

/** What an account proves besides its password, for who keeps it. */
@org.springframework.stereotype.Component
final class AccountFactorsTab implements RecordTab {

    private final FactorResetService resets;
    private final PortalAddress portal;

    AccountFactorsTab(FactorResetService resets, PortalAddress portal) {
        this.resets = resets;
        this.portal = portal;
    }

    @Override
    public String subjectKind() {
        return AccountService.SUBJECT_KIND;
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "factors.title";
    }

    @Override
    public Component content(long id, Runnable changed) {
        return resets.mayReset(id)
                ? new FactorResetPanel(resets, id, portal, changed)
                : new Paragraph(Texts.of("factors.reset.notKept"));
    }
}
