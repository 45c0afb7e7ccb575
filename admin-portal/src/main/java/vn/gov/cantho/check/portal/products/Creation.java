package vn.gov.cantho.check.portal.products;

import java.util.List;

/** What became of an attempt to register a product. */
public sealed interface Creation {

    /** The product has its first draft. */
    record Created(ProductId id) implements Creation {}

    /** Nothing was registered; every flaw is named. */
    record Invalid(List<ProductFlaw> flaws) implements Creation {
        public Invalid {
            flaws = List.copyOf(flaws);
        }
    }
}
