package vn.gov.cantho.check.portal.filing;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.products.ProductGroup;

/** With which agencies a dossier can be filed. */
interface Agencies {

    /** An agency by its name. */
    record Agency(long id, String name) {}

    /** Those that take dossiers of a product group, or of any. */
    List<Agency> offered(Optional<ProductGroup> group);
}
