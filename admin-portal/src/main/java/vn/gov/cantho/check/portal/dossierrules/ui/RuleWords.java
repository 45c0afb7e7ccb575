package vn.gov.cantho.check.portal.dossierrules.ui;

import java.util.Optional;
import vn.gov.cantho.check.portal.dossierrules.PaperRule;
import vn.gov.cantho.check.portal.dossierrules.ReasonRule;
import vn.gov.cantho.check.portal.dossierrules.RuleVersion;
import vn.gov.cantho.check.portal.dossierrules.TermRule;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitChoice;

/** How the rules of dossiers read. */
final class RuleWords {

    private RuleWords() {}

    static String group(Optional<ProductGroup> group) {
        return group.map(known -> Texts.name("products.group", known)).orElse(Texts.of("dossierrules.anyGroup"));
    }

    static String kind(Optional<EstablishmentKind> kind) {
        return kind.map(known -> Texts.name("establishments.kind", known)).orElse(Texts.of("dossierrules.anyKind"));
    }

    static String paper(PaperRule rule) {
        return Texts.name("dossiers.paper", rule.paper());
    }

    static String need(PaperRule rule) {
        return Texts.name("dossierrules.need", rule.need());
    }

    static String reason(ReasonRule reason) {
        return Texts.language().getLanguage().equals("en") ? reason.textEn() : reason.textVi();
    }

    static String agency(TermRule term) {
        return term.agency().map(UnitChoice::name).orElse(Texts.of("dossierrules.anyAgency"));
    }

    /** Number, days and document of a version. */
    static String version(RuleVersion version) {
        return Texts.of("dossierrules.version", version.number()) + " · " + days(version) + " · "
                + version.document()
                        .map(document -> Texts.of("dossierrules.by", document.number(), Formats.date(document.day())))
                        .orElse(Texts.of("dossierrules.shipped"));
    }

    private static String days(RuleVersion version) {
        if (version.neverHeld()) {
            return Texts.of("dossierrules.neverHeld", Formats.date(version.from()));
        }
        return version.until()
                .map(until ->
                        Texts.of("dossierrules.fromTo", Formats.date(version.from()), Formats.date(until.minusDays(1))))
                .orElse(Texts.of("dossierrules.from", Formats.date(version.from())));
    }
}
