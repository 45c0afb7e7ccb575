package vn.gov.cantho.check.portal.products;

import static java.util.Objects.requireNonNull;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.portal.approvals.ContentField;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** What others read of the first version of a product: who decides, and the public. */
@Component
final class ProductReadings {

    private final ProductDecisions decisions;
    private final TransactionTemplate transaction;

    ProductReadings(ProductDecisions decisions, PlatformTransactionManager transactions) {
        this.decisions = decisions;
        this.transaction = new TransactionTemplate(transactions);
    }

    String hash(Product product) {
        return inTransaction(() -> decisions.contentHash(product.id().value(), 1));
    }

    /** The value of a field as a decider gets it. */
    String decided(Product product, String field) {
        return inTransaction(() -> decisions.content(product.id().value(), 1)).stream()
                .filter(content -> content.field().equals(field))
                .map(ContentField::value)
                .findFirst()
                .orElseThrow();
    }

    static JsonNode published(Product product) {
        return JsonMapper.shared()
                .readTree(PortalDatabase.started()
                        .owner()
                        .sql("SELECT content::text FROM publication.product WHERE published AND id = :id")
                        .param("id", product.id().value())
                        .query(String.class)
                        .single());
    }

    private <T> T inTransaction(Supplier<T> read) {
        return ActAs.person(Person.FISH_EDITOR, () -> requireNonNull(transaction.execute(_ -> read.get())));
    }
}
