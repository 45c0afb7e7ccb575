package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.Component;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** What the reader proves besides the password, on the page of their account. */
@org.springframework.stereotype.Component
final class OwnFactorsPart implements RecordTab {

    private final FactorService factors;

    OwnFactorsPart(FactorService factors) {
        this.factors = factors;
    }

    @Override
    public String subjectKind() {
        return "OWN_ACCOUNT";
    }

    @Override
    public int position() {
        return 40;
    }

    @Override
    public String titleKey() {
        return "factors.title";
    }

    @Override
    public Component content(long id, Runnable changed) {
        return new FactorPanel(factors);
    }
}
