package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the public searches and browses by: kept by the database itself, and found by an index as the resolver asks. */
final class SearchAndDirectoriesIT {

    private final Session resolver = Session.as("resolver_app");

    @BeforeAll
    static void insert() {
        try (var superuser = Session.as("postgres")) {
            superuser.run("""
                    INSERT INTO publication.establishment (id, revision, content)
                    SELECT 700000 + n, 1, jsonb_build_object('name', jsonb_build_object('vi', 'Trại ' || md5(n::text)), 'commune', 'Phường Thốt Nốt')
                      FROM generate_series(1, 100) n
                    """);
            superuser.run("""
                    INSERT INTO publication.product (id, establishment_id, local_code, published, revision, content)
                    SELECT 700000 + n, 700001 + n % 100, 'CT-' || lpad(n::text, 7, '0'), true, 1,
                           jsonb_build_object('name', jsonb_build_object('vi', 'Gạo ' || md5(n::text), 'en', 'Rice'), 'brand', 'Hạt Vàng')
                      FROM generate_series(1, 5000) n
                    """);
            superuser.run("VACUUM ANALYZE publication.product");
        }
    }

    @Test
    void names_areSortedAsVietnameseDictionariesDo() {
        assertThat(resolver.list("""
                        SELECT name FROM unnest(ARRAY['ong', 'Ông', 'ốc', 'đa', 'da', 'Đào', 'cá', 'Cà', 'ca tra', 'ca', 'câ', 'că', 'ạ', 'ậ', 'ư', 'u', 'Z', '9']) AS name
                         ORDER BY extension.sort_form(name) COLLATE "C"
                        """))
                .containsExactly(
                        "9", "ạ", "ậ", "ca", "Cà", "cá", "ca tra", "că", "câ", "da", "đa", "Đào", "ong", "ốc", "Ông",
                        "u", "ư", "Z");
    }

    @Test
    void columns_followTheContent() {
        try (var superuser = Session.as("postgres")) {
            superuser.begin();
            superuser.run(
                    "UPDATE publication.product SET content = '{\"name\":{\"vi\":\"Đậu Bắp\"}}' WHERE id = 700001");
            assertThat(superuser.one("SELECT search FROM publication.product WHERE id = 700001"))
                    .startsWith("dau bap");
            superuser.rollback();
        }
        assertThat(resolver.one("SELECT search FROM publication.product WHERE id = 700002"))
                .startsWith("gao ")
                .contains("rice hat vang ct-0000002");
    }

    @Test
    void functions_areImmutable() {
        assertThat(resolver.one(
                        "SELECT provolatile FROM pg_proc WHERE oid = 'extension.sort_form(text)'::regprocedure"))
                .isEqualTo("i");
    }

    /** Nothing stands between the resolver and the index: its policy is true for every row. */
    @Test
    void search_asTheResolver_mayUseTheIndex() {
        // So few rows are read faster without; what is asked is whether the policy lets an index be used.
        resolver.run("SET enable_seqscan = off");
        assertThat(plan("SELECT id FROM publication.product p WHERE p.published"
                        + " AND extension.search_form('gao 1679091c5a88') OPERATOR(extension.<%) p.search"))
                .contains("product_search");
    }

    @Test
    void directory_asTheResolver_readsOnePageByTheIndex() {
        assertThat(plan("SELECT id FROM publication.product p WHERE p.published"
                        + " AND (p.name_order, p.id) > ('HB', 0) ORDER BY p.name_order, p.id LIMIT 21"))
                .contains("product_order")
                .doesNotContain("Sort");
    }

    private String plan(String sql) {
        List<String> lines = resolver.list("EXPLAIN " + sql);
        return String.join("\n", lines);
    }
}
