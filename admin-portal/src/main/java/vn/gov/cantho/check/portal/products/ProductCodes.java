package vn.gov.cantho.check.portal.products;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.products.ProductFlaw.Problem;

/** Finds a product its code: the GTIN that was typed, or a free code of this system. */
final class ProductCodes {

    private static final int ATTEMPTS_MAX = 5;

    private final ProductRepository products;
    private final LocalCodes localCodes = new LocalCodes();

    ProductCodes(ProductRepository products) {
        this.products = products;
    }

    /** Reads what was typed; adds to the flaws what is wrong with it. Nothing typed is no flaw. */
    static Optional<ProductCode> typed(String gtin, List<ProductFlaw> flaws) {
        if (gtin.isEmpty()) {
            return Optional.empty();
        }
        return switch (Gtin.read(gtin)) {
            case Gtin.Reading.WellFormed(Gtin read) -> Optional.of(new ProductCode.OfGtin(read));
            case Gtin.Reading.Malformed(Gtin.Flaw flaw) -> {
                flaws.add(new ProductFlaw(ProductField.CODE, problem(flaw)));
                yield Optional.empty();
            }
        };
    }

    /** Registers a product under its code; returns nothing when another product has the typed one. */
    Optional<ProductId> register(long establishmentId, Optional<ProductCode> typed) {
        if (typed.isPresent()) {
            return products.insert(establishmentId, typed.get());
        }
        for (var attempt = 0; attempt < ATTEMPTS_MAX; attempt++) {
            var id = products.insert(establishmentId, new ProductCode.Local(localCodes.next()));
            if (id.isPresent()) {
                return id;
            }
        }
        throw new IllegalStateException("no free local code in " + ATTEMPTS_MAX + " attempts");
    }

    private static Problem problem(Gtin.Flaw flaw) {
        return switch (flaw) {
            case LENGTH -> Problem.GTIN_LENGTH;
            case CHECK_DIGIT -> Problem.GTIN_CHECK_DIGIT;
            case RESTRICTED -> Problem.GTIN_RESTRICTED;
        };
    }
}
