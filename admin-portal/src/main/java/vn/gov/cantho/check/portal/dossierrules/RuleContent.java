package vn.gov.cantho.check.portal.dossierrules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.units.UnitChoice;

/** Everything that a version says. Reasons stand in the order in which they are offered. */
public record RuleContent(List<PaperRule> papers, List<ReasonRule> reasons, List<TermRule> terms) {

    public RuleContent {
        papers = List.copyOf(papers);
        reasons = List.copyOf(reasons);
        terms = List.copyOf(terms);
    }

    /** The reasons for one purpose. */
    public List<ReasonRule> reasons(ReasonRule.Purpose purpose) {
        return reasons.stream().filter(reason -> reason.purpose() == purpose).toList();
    }

    /** The terms of an agency, or of all where it has none of its own. */
    public Optional<TermRule> terms(Optional<UnitChoice> agency) {
        return terms.stream()
                .filter(term -> term.isOf(agency))
                .findFirst()
                .or(() -> terms.stream().filter(term -> term.agency().isEmpty()).findFirst());
    }

    /** The same with other papers for a group and a kind. */
    public RuleContent withPapers(
            Optional<ProductGroup> group, Optional<EstablishmentKind> kind, List<PaperRule> changed) {
        return new RuleContent(
                Stream.concat(papers.stream().filter(paper -> !paper.isOf(group, kind)), changed.stream())
                        .toList(),
                reasons,
                terms);
    }

    /** The same with other reasons for a purpose. */
    public RuleContent withReasons(ReasonRule.Purpose purpose, List<ReasonRule> changed) {
        return new RuleContent(
                papers,
                Stream.concat(reasons.stream().filter(reason -> reason.purpose() != purpose), changed.stream())
                        .toList(),
                terms);
    }

    /** The same with other terms of an agency, or of all. */
    public RuleContent withTerms(TermRule changed) {
        var all = new ArrayList<>(terms);
        all.removeIf(term -> term.isOf(changed.agency()));
        all.add(changed);
        return new RuleContent(papers, reasons, all);
    }
}
