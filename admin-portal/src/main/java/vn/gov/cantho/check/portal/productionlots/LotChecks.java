package vn.gov.cantho.check.portal.productionlots;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What can be said against typed facts without looking anything up. */
final class LotChecks {

    /** The character set of GS1 AI (10). */
    private static final Pattern NUMBER = Pattern.compile("[!\"%&'()*+,./0-9:;<=>?A-Z_a-z-]{1,20}");

    private static final BigDecimal QUANTITY_LIMIT = new BigDecimal("100000000000");
    private static final int QUANTITY_DECIMALS = 3;
    private static final int YEARS_MAX = 20;

    private LotChecks() {}

    static List<Flaw> flaws(LotFacts facts, LocalDate today) {
        var flaws = new ArrayList<Flaw>();
        if (!NUMBER.matcher(facts.number()).matches()) {
            flaws.add(Flaw.of("number", "productionlots.flaw.number"));
        }
        if (facts.producedOn().isAfter(today)) {
            flaws.add(Flaw.of("producedOn", "productionlots.flaw.producedOn.future"));
        }
        if (facts.producedOn().isBefore(today.minusYears(YEARS_MAX))) {
            flaws.add(Flaw.of("producedOn", "productionlots.flaw.producedOn.past", YEARS_MAX));
        }
        if (facts.expiresOn().filter(day -> day.isBefore(facts.producedOn())).isPresent()) {
            flaws.add(Flaw.of("expiresOn", "productionlots.flaw.expiresOn"));
        }
        if (facts.expiresOn()
                .filter(day -> day.isAfter(facts.producedOn().plusYears(YEARS_MAX)))
                .isPresent()) {
            flaws.add(Flaw.of("expiresOn", "productionlots.flaw.expiresOn.far", YEARS_MAX));
        }
        flaws.addAll(quantityFlaws(facts.quantity()));
        return flaws;
    }

    static List<Flaw> flaws(NewLotLink link, ProductionLot lot, LocalDate today) {
        var flaws = new ArrayList<Flaw>();
        if (!Fields.within(Fields.tidy(link.goods()), 2, 200)) {
            flaws.add(Flaw.of("goods", "productionlots.flaw.goods"));
        }
        if (Fields.tidy(link.reference())
                .filter(text -> !Fields.within(text, 1, 60))
                .isPresent()) {
            flaws.add(Flaw.of("reference", "productionlots.flaw.reference"));
        }
        if (link.happenedOn().isAfter(today)) {
            flaws.add(Flaw.of("happenedOn", "productionlots.flaw.happenedOn.future"));
        }
        if (link.direction() == LotLink.Direction.FORWARD
                && link.happenedOn().isBefore(lot.facts().producedOn())) {
            flaws.add(Flaw.of("happenedOn", "productionlots.flaw.happenedOn.early"));
        }
        flaws.addAll(quantityFlaws(link.quantity()));
        return flaws;
    }

    private static List<Flaw> quantityFlaws(Optional<Quantity> typed) {
        var flaws = new ArrayList<Flaw>();
        typed.ifPresent(quantity -> {
            if (quantity.value().signum() <= 0
                    || quantity.value().compareTo(QUANTITY_LIMIT) >= 0
                    || quantity.value().stripTrailingZeros().scale() > QUANTITY_DECIMALS) {
                flaws.add(Flaw.of("quantity", "productionlots.flaw.quantity"));
            }
            if (!Fields.within(Fields.tidy(quantity.unit()), 1, 20)) {
                flaws.add(Flaw.of("unit", "productionlots.flaw.unit"));
            }
        });
        return flaws;
    }
}
