package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;

/** The form in which texts are searched: without diacritics, in any spelling, by an index. */
final class SearchFormIT {

    private static final String TEXT = "Đường Thốt Nốt, Cá Tra Hạ Châu";

    private final Session portal = Session.as("portal_app");

    @Test
    void composedDecomposedAndBareTexts_areOne() {
        assertThat(form(TEXT)).isEqualTo("duong thot not, ca tra ha chau");
        assertThat(form(Normalizer.normalize(TEXT, Normalizer.Form.NFD))).isEqualTo(form(TEXT));
        assertThat(form("DUONG THOT NOT, CA TRA HA CHAU")).isEqualTo(form(TEXT));
    }

    @Test
    void everyVietnameseLetter_losesItsMarks() {
        assertThat(form("ĂÂÊÔƠƯĐ ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳỷỹỵ íìỉĩị"))
                .isEqualTo("aaeooud aaaaa aaaaa eeeee ooooo ooooo uuuuu yyyy iiiii");
    }

    @Test
    void function_isImmutable() {
        assertThat(Session.as("migrator")
                        .one("SELECT provolatile FROM pg_proc WHERE oid = 'extension.search_form(text)'::regprocedure"))
                .isEqualTo("i");
    }

    @Test
    void search_usesTheTrigramIndex() {
        // Rows that nobody reaches, loaded without the triggers that keep the reach.
        try (var superuser = Session.as("postgres")) {
            superuser.run("SET session_replication_role = replica");
            superuser.run("""
                    INSERT INTO portal.unit (code, type, name, parent_id)
                    SELECT 'S-' || n, 'COMMUNE', 'Xã ' || md5(n::text), 1 FROM generate_series(1, 20000) n
                    """);
            superuser.run(
                    "INSERT INTO portal.unit (code, type, name, parent_id) VALUES ('S-X', 'COMMUNE', 'Phường Thốt Nốt', 1)");
            superuser.run("VACUUM ANALYZE portal.unit");
            // Under row-level security PostgreSQL uses an index for leak-proof operators only: see decision 0003.
            var plan = String.join(
                    "\n", superuser.list("EXPLAIN SELECT id FROM portal.unit WHERE search LIKE '%thot not%'"));
            assertThat(plan).contains("unit_search");
        }
        assertThat(portal.list(
                        "SELECT name FROM portal.unit WHERE search LIKE '%' || extension.search_form(?) || '%'",
                        "THỐT NỐT"))
                .contains("Phường Thốt Nốt");
    }

    private String form(String text) {
        return portal.one("SELECT extension.search_form(?)", text);
    }
}
