package vn.gov.cantho.check.portal.routing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A route as typed; what is left open matches anything. */
public record NewRoute(
        Optional<String> productGroup,
        Optional<String> establishmentKind,
        Optional<Long> communeId,
        Optional<Long> agencyId,
        Optional<LocalDate> from,
        Optional<LocalDate> lastDay,
        String documentNumber,
        Optional<LocalDate> documentDate) {

    /** The groups of products that dossiers are told apart by. */
    public static final List<String> PRODUCT_GROUPS = List.of(
            "RICE", "FRUIT", "VEGETABLE", "AQUATIC", "LIVESTOCK", "PROCESSED", "HANDICRAFT", "SERVICE", "OTHER");

    /** The kinds of establishments that dossiers are told apart by (Điều 3.5 of the Regulation). */
    public static final List<String> ESTABLISHMENT_KINDS =
            List.of("ENTERPRISE", "COOPERATIVE", "HOUSEHOLD", "ORGANISATION");

    public static final int DOCUMENT_MAX = 80;

    public NewRoute {
        documentNumber = documentNumber.strip();
    }
}
