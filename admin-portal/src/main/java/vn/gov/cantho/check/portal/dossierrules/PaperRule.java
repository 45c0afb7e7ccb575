package vn.gov.cantho.check.portal.dossierrules;

import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;

/**
 * How much a paper is needed (Điều 5, 6.3a).
 *
 * @param group of products; empty for all
 * @param kind of establishment; empty for all
 */
public record PaperRule(
        Optional<ProductGroup> group, Optional<EstablishmentKind> kind, PaperKind paper, PaperNeed.Need need) {

    /** Whether it is about that group and that kind, and not about more. */
    public boolean isOf(Optional<ProductGroup> ofGroup, Optional<EstablishmentKind> ofKind) {
        return group.equals(ofGroup) && kind.equals(ofKind);
    }
}
