package vn.gov.cantho.check.portal.filing;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.gov.cantho.check.portal.dossierforms.FormContent;

/** The communes that the form offers. */
@Repository
class CommuneRepository {

    private final JdbcClient database;

    CommuneRepository(JdbcClient database) {
        this.database = database;
    }

    List<FormContent.Commune> find() {
        return database.sql("""
                SELECT u.id, u.name FROM portal.unit u
                 WHERE u.type = 'COMMUNE' AND u.state = 'ACTIVE' ORDER BY u.name COLLATE "vi-x-icu", u.id LIMIT 500
                """)
                .query((row, _) -> new FormContent.Commune(row.getLong("id"), row.getString("name")))
                .list();
    }
}
