package vn.gov.cantho.check.portal.filing;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.products.ProductGroup;

/** The units that the form offers. Departments take dossiers of every group until a table says which takes which. */
@Repository
class AgencyRepository implements Agencies {

    private static final String SELECT = """
            SELECT u.id, u.name FROM portal.unit u
             WHERE u.type = :type AND u.state = 'ACTIVE' ORDER BY u.name COLLATE "vi-x-icu", u.id LIMIT 500
            """;

    private final JdbcClient database;

    AgencyRepository(JdbcClient database) {
        this.database = database;
    }

    @Override
    public List<Agency> offered(Optional<ProductGroup> group) {
        return database.sql(SELECT)
                .param("type", "DEPARTMENT")
                .query((row, _) -> new Agency(row.getLong("id"), row.getString("name")))
                .list();
    }

    List<FormContent.Commune> communes() {
        return database.sql(SELECT)
                .param("type", "COMMUNE")
                .query((row, _) -> new FormContent.Commune(row.getLong("id"), row.getString("name")))
                .list();
    }
}
