package vn.gov.cantho.check.portal.measures.ui;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.measures.MeasureService;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.WaitingItem;
import vn.gov.cantho.check.portal.shell.WaitingWork;

/** Measures that wait for the city. */
@Component
final class WaitingMeasures implements WaitingWork {

    private final MeasureService measures;

    WaitingMeasures(MeasureService measures) {
        this.measures = measures;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public String kindLabelKey() {
        return "measures.title";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.unitType().equals("CITY")
                && account.may(Verb.APPROVE, "APPROVALS")
                && account.mayUse("ESTABLISHMENTS");
    }

    @Override
    public List<WaitingItem> find(int limit) {
        return measures.waiting().stream()
                .limit(limit)
                .map(WaitingMeasures::item)
                .toList();
    }

    @Override
    public int count() {
        return measures.countWaiting();
    }

    private static WaitingItem item(Measure measure) {
        return new WaitingItem(
                Texts.name("measures.kind", measure.kind()),
                measure.establishmentName(),
                measure.proposed().at(),
                measure.confirmBy().map(until -> LocalDate.ofInstant(until, Formats.ZONE)),
                "measures/measure/" + measure.id().value());
    }
}
