package vn.gov.cantho.check.portal.problems;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;

/** Reports as the resolver leaves them, by the very functions it calls. */
public final class ReportSamples {

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final JdbcClient owner = PortalDatabase.started().owner();
    private final String mark = "sample " + System.nanoTime() + " " + NUMBERS.incrementAndGet();

    /** A report about an establishment, with a contact. */
    public ProblemId about(Place establishment, String words) {
        publish(establishment);
        return submit("ESTABLISHMENT", Long.toString(establishment.id()), words);
    }

    /** A report about nothing that is known. */
    public ProblemId aboutNothing(String words) {
        return submit("NOTHING", "", words);
    }

    /** Puts a photo of the report that was made last into quarantine. */
    public void addPhoto(int position, byte[] original) {
        owner.sql("SELECT intake.add_photo(sha256(convert_to(:mark, 'UTF8')), :position::smallint, :original)")
                .param("mark", mark)
                .param("position", position)
                .param("original", original)
                .query(Boolean.class)
                .single();
    }

    private ProblemId submit(String kind, String key, String words) {
        owner.sql("""
                SELECT intake.submit(sha256(convert_to(:mark, 'UTF8')), 'vi', 'EXPIRED', :kind, :key, 0, :key, :words, 'Chợ Ninh Kiều',
                                     'Lê Thị Lan', '0292 123 4567', NULL)
                """)
                .param("mark", mark)
                .param("kind", kind)
                .param("key", key)
                .param("words", words)
                .query(Boolean.class)
                .single();
        return new ProblemId(
                owner.sql("SELECT r.id FROM intake.report r WHERE r.tracking_hash = sha256(convert_to(:mark, 'UTF8'))")
                        .param("mark", mark)
                        .query(Long.class)
                        .single());
    }

    private void publish(Place establishment) {
        owner.sql("""
                INSERT INTO publication.establishment (id, revision, content)
                VALUES (:id, nextval('publication.revision'), jsonb_build_object('name', jsonb_build_object('vi', 'Cơ sở'))) ON CONFLICT DO NOTHING
                """).param("id", establishment.id()).update();
    }
}
