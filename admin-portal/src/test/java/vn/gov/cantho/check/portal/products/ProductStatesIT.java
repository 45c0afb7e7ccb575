package vn.gov.cantho.check.portal.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** What the database refuses whoever writes, past every service. */
@PortalTest
final class ProductStatesIT {

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ProductSamples samples;

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "REFUSED", "WITHDRAWN", "SUPERSEDED"})
    void draft_skippingSubmission_isRefused(String state) {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertRefused(
                draft,
                "UPDATE portal.product_version SET content_hash = sha256('x'), state = '" + state
                        + "' WHERE product_id = :id");
    }

    @Test
    void submitted_approvedWithoutARequestThatIs_isRefused() {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertRefused(submitted, "UPDATE portal.product_version SET state = 'APPROVED' WHERE product_id = :id");
    }

    @Test
    void submitted_backToDraft_isRefused() {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertRefused(submitted, "UPDATE portal.product_version SET state = 'DRAFT' WHERE product_id = :id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name_vi = 'Tên khác'",
                "image_sha256 = NULL",
                "standards = '{}'",
                "label_sha256 = image_sha256",
                "usage_guide_vi = 'khác'",
                "safety_warnings_vi = 'khác'",
                "content_hash = sha256('x')",
                "description_vi = 'khác'"
            })
    void submitted_contentChanged_isRefused(String change) {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertRefused(submitted, "UPDATE portal.product_version SET " + change + " WHERE product_id = :id");
    }

    @Test
    void submitted_withoutHash_isRefused() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertRefused(draft, "UPDATE portal.product_version SET state = 'SUBMITTED' WHERE product_id = :id");
    }

    @Test
    void refused_broughtBackToApproval_isRefused() {
        var withdrawn = samples.submitted(Person.FISH_EDITOR);
        var request = samples.request(Person.AGRICULTURE_APPROVER, withdrawn);
        execute(
                Person.FISH_EDITOR,
                "UPDATE portal.approval_request SET state = 'WITHDRAWN' WHERE id = :id",
                request.id().value());

        assertThatThrownBy(() -> execute(
                        Person.AGRICULTURE_APPROVER,
                        "UPDATE portal.approval_request SET state = 'WAITING' WHERE id = :id",
                        request.id().value()))
                .satisfies(ProductStatesIT::isRefusedByConstraint);
    }

    @Test
    void request_decidedByItsAuthor_isRefused() {
        var request = samples.request(Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR));

        assertThatThrownBy(() ->
                        execute(Person.AGRICULTURE_APPROVER, """
                        UPDATE portal.approval_request SET state = 'APPROVED', decided_by = submitted_by, decided_at = now(),
                               decided_unit_id = portal.acting_unit() WHERE id = :id
                        """, request.id().value()))
                .satisfies(ProductStatesIT::isRefusedByConstraint);
    }

    @Test
    void request_decidedInItsOwnEstablishment_isRefused() {
        var request = samples.request(Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR));

        assertThatThrownBy(() ->
                        execute(Person.FISH_ADMINISTRATOR, """
                        UPDATE portal.approval_request SET state = 'APPROVED', decided_at = now(), decided_unit_id = establishment_id,
                               decided_by = (SELECT id FROM portal.account WHERE username = 'fish_administrator') WHERE id = :id
                        """, request.id().value()))
                .satisfies(ProductStatesIT::isRefusedByConstraint);
    }

    @Test
    void product_ofSibling_cannotBeTouched() {
        var draft = samples.draft(Person.FISH_EDITOR);

        var touched = execute(
                Person.FRUIT_EDITOR,
                "UPDATE portal.product_version SET name_vi = 'Của tôi' WHERE product_id = :id",
                draft.id().value());

        assertThat(touched).isZero();
    }

    @Test
    void secondOpenVersion_isRefused() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertRefused(draft, """
                INSERT INTO portal.product_version (establishment_id, product_id, number, name_vi, product_group, author_id)
                SELECT establishment_id, product_id, 2, name_vi, product_group, author_id FROM portal.product_version WHERE product_id = :id
                """);
    }

    private void assertRefused(Product product, String sql) {
        assertThatThrownBy(() -> execute(Person.FISH_EDITOR, sql, product.id().value()))
                .satisfies(ProductStatesIT::isRefusedByConstraint);
    }

    /** A constraint, a trigger or a policy; anything else would be a slip of the test. */
    private static void isRefusedByConstraint(Throwable refusal) {
        assertThat(refusal)
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class,
                        cause -> assertThat(cause.getSQLState()).isIn("23514", "23505", "42501"));
    }

    private int execute(Person person, String sql, long id) {
        return ActAs.person(
                person,
                () -> new TransactionTemplate(transactions)
                        .execute(_ -> database.sql(sql).params(Map.of("id", id)).update()));
    }
}
