package vn.gov.cantho.check.portal.viewing.ui;

import com.vaadin.flow.component.Component;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.RecordTab;
import vn.gov.cantho.check.portal.viewing.ViewingService;

/** Where an administrator of the city begins to look as an establishment, on its page. */
@org.springframework.stereotype.Component
final class ViewingTab implements RecordTab {

    private final ViewingService service;

    ViewingTab(ViewingService service) {
        this.service = service;
    }

    @Override
    public String subjectKind() {
        return "ESTABLISHMENT";
    }

    @Override
    public boolean isFor(ActingAccount reader) {
        return reader.unitType().equals("CITY") && reader.may(Verb.ADMINISTER, "ACCOUNTS");
    }

    @Override
    public int position() {
        return 60;
    }

    @Override
    public String titleKey() {
        return "viewing.tab";
    }

    @Override
    public Component content(long id, Runnable changed) {
        return new ViewingForm(service, id);
    }
}
