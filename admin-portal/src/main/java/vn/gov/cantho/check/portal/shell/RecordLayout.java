package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.masterdetaillayout.MasterDetailLayout;

/** A list and the chosen record beside it; on a phone the record lies over the list until it is closed. */
public final class RecordLayout {

    private static final String LIST_SIZE = "18rem";
    private static final String RECORD_SIZE = "34rem";

    private RecordLayout() {}

    /**
     * Arranges a page so.
     *
     * @param name what a screen reader calls the record that lies over the list
     * @param close ends the showing of the record: by Escape, or by a press beside it
     */
    public static void arrange(MasterDetailLayout page, String name, Component list, Runnable close) {
        page.setMaster(list);
        page.setMasterSize(LIST_SIZE, true);
        page.setDetailSize(RECORD_SIZE, true);
        page.setSizeFull();
        page.addDetailEscapePressListener(_ -> close.run());
        page.addBackdropClickListener(_ -> close.run());
        // On a phone the component makes a dialog of the record, and it has no property to name it.
        page.getElement().executeJs("""
                customElements.whenDefined('vaadin-master-detail-layout').then(() => this.updateComplete).then(() => {
                  const record = this.$.detail;
                  const label = () => record.hasAttribute('role')
                      ? record.setAttribute('aria-label', $0)
                      : record.removeAttribute('aria-label');
                  new MutationObserver(label).observe(record, {attributeFilter: ['role']});
                  label();
                });""", name);
    }
}
