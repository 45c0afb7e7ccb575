package vn.gov.cantho.check.portal.factors.ui;

import com.vaadin.flow.component.Component;
import vn.gov.cantho.check.portal.factors.FactorService;
import vn.gov.cantho.check.portal.shell.DoorPart;

/** The first factor of an account, on the page at the door. */
@org.springframework.stereotype.Component
final class FactorDoorPart implements DoorPart {

    private final FactorService factors;

    FactorDoorPart(FactorService factors) {
        this.factors = factors;
    }

    @Override
    public Component make(Runnable whenDone) {
        return new FactorSetUp(factors, whenDone);
    }
}
