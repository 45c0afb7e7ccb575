package vn.gov.cantho.check.local.demo;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.codelots.Activation;
import vn.gov.cantho.check.portal.codelots.Binding;
import vn.gov.cantho.check.portal.codelots.CodeIssue;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.codelots.Voiding;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Issues stamps to establishments, which put most of them on their goods, keep some and spoil a few. */
@Component
class DemoStamps {

    /** Stamps a lot. */
    static final int SIZE = 6_000;

    /** Stamps a lot that are on goods; the rest lies in a drawer. */
    static final int ACTIVATED = 5_000;

    private final CodeLotService codeLots;

    DemoStamps(CodeLotService codeLots) {
        this.codeLots = codeLots;
    }

    CodeLotId load(DemoLot lot, ProductionLotId productionLot, ActingAccount officer, ActingAccount editor) {
        var issue = Acting.as(officer, () -> codeLots.issue(editor.unitId(), SIZE, "Tem cho lô " + lot.number()));
        if (!(issue instanceof CodeIssue.Issued(var issued))) {
            throw new IllegalStateException(lot.number() + ": " + issue);
        }
        Acting.run(editor, () -> use(lot, productionLot, issued.id(), issued.version()));
        return issued.id();
    }

    private void use(DemoLot lot, ProductionLotId productionLot, CodeLotId id, int version) {
        var binding = codeLots.bind(id, productionLot, version);
        require(binding instanceof Binding.Bound, lot, binding);
        var activation = codeLots.activate(id, 0, ACTIVATED - 1);
        require(activation instanceof Activation.Activated, lot, activation);
        if (lot.voided() > 0) {
            var voiding = codeLots.voidRange(
                    id, ACTIVATED - lot.voided(), ACTIVATED - 1, "Tem in hỏng, đã tiêu hủy có biên bản");
            require(voiding instanceof Voiding.Voided, lot, voiding);
        }
    }

    private static void require(boolean done, DemoLot lot, Object outcome) {
        if (!done) {
            throw new IllegalStateException(lot.number() + ": " + outcome);
        }
    }
}
