package vn.gov.cantho.check.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the database refuses about articles whoever asks: steps, rewritten texts, one pair of eyes, foreign units. */
final class ArticlesIT {

    private static final String CHECK = "23514";
    private static final String FOREIGN_KEY = "23503";
    private static final String POLICY = "42501";
    private static final String UNIQUE = "23505";

    private static final AtomicInteger NEXT = new AtomicInteger();

    private static final String INSERT =
            "INSERT INTO portal.article (unit_id, kind, slug) VALUES (?, ?, ?) RETURNING id";
    private static final String DRAFT = """
            INSERT INTO portal.article_version (unit_id, article_id, number, title_vi, summary_vi, text_vi, author_id)
            VALUES (?, ?, ?, 'Tin thử', 'Tóm tắt của tin thử', 'Nội dung của tin thử', ?)
            """;
    private static final String SUBMIT =
            "UPDATE portal.article_version SET state = 'SUBMITTED', submitted_by = ? WHERE article_id = ? AND state = 'DRAFT'";
    private static final String PUBLISH =
            "UPDATE portal.article_version SET state = 'PUBLISHED', published_by = ? WHERE article_id = ? AND state = 'SUBMITTED'";

    private final Province province = Province.create();
    private final Session session = Session.portal(province.agriculture());

    @AfterEach
    void close() {
        session.close();
    }

    @Test
    void author_neverPublishes() {
        var article = submitted();

        assertThat(session.refusal(PUBLISH, province.officer(), article)).isEqualTo(CHECK);
        assertThat(session.refusal(
                        "UPDATE portal.article_version SET state = 'PUBLISHED' WHERE article_id = ?", article))
                .as("nobody")
                .isEqualTo(CHECK);
        assertThat(session.refusal(PUBLISH, province.secondOfficer(), article))
                .as("another person")
                .isEmpty();
    }

    @Test
    void whoSentItIn_neverPublishesEither() {
        var article = draft();
        session.run(SUBMIT, province.secondOfficer(), article);

        assertThat(session.refusal(PUBLISH, province.secondOfficer(), article)).isEqualTo(CHECK);
    }

    @ParameterizedTest
    @CsvSource({
        "DRAFT,PUBLISHED",
        "DRAFT,WITHDRAWN",
        "DRAFT,SUPERSEDED",
        "SUBMITTED,WITHDRAWN",
        "SUBMITTED,SUPERSEDED",
        "PUBLISHED,DRAFT",
        "PUBLISHED,SUBMITTED"
    })
    void step_thatSkips_isRefused(String from, String to) {
        var article = at(from);

        assertThat(session.refusal(
                        "UPDATE portal.article_version SET state = ?, reason = 'Lý do thử' WHERE article_id = ?",
                        to,
                        article))
                .isEqualTo(CHECK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title_vi = 'Tin khác'",
                "text_vi = 'Nội dung đã sửa lén'",
                "author_id = submitted_by + 1",
                "published_by = author_id + 1",
                "submitted_by = author_id + 1"
            })
    void whatWasSentIn_isFrozen(String change) {
        var article = submitted();

        assertThat(session.refusal("UPDATE portal.article_version SET " + change + " WHERE article_id = ?", article))
                .isEqualTo(CHECK);
    }

    @Test
    void version_beginsAsADraft() {
        var article = session.number(INSERT, province.agriculture(), "NEWS", slug());

        assertThat(session.refusal(
                        """
                        INSERT INTO portal.article_version (unit_id, article_id, number, state, title_vi, summary_vi, text_vi, author_id, submitted_by, published_by)
                        VALUES (?, ?, 1, 'PUBLISHED', 'Tin thử', 'Tóm tắt của tin thử', 'Nội dung của tin thử', ?, ?, ?)
                        """,
                        province.agriculture(),
                        article,
                        province.officer(),
                        province.officer(),
                        province.secondOfficer()))
                .isEqualTo(CHECK);
    }

    @Test
    void publicVersion_isOneThatWasLetOut() {
        var article = submitted();
        var show = "UPDATE portal.article SET published_number = 1, published_at = now() WHERE id = ?";
        assertThat(session.refusal(show, article)).isEqualTo(CHECK);
        session.run(PUBLISH, province.secondOfficer(), article);
        assertThat(session.refusal(show, article)).isEmpty();
    }

    @Test
    void withdrawal_needsAReason() {
        var article = at("PUBLISHED");
        var withdraw = "UPDATE portal.article_version SET state = 'WITHDRAWN', reason = ? WHERE article_id = ?";

        assertThat(session.refusal(
                        "UPDATE portal.article_version SET state = 'WITHDRAWN' WHERE article_id = ?", article))
                .isEqualTo(CHECK);
        assertThat(session.refusal(withdraw, "Sai số liệu", article)).isEmpty();
    }

    @Test
    void address_isNeverUsedTwiceAndNeverChanged() {
        var slug = slug();
        var article = session.number(INSERT, province.agriculture(), "NEWS", slug);

        assertThat(session.refusal(INSERT, province.agriculture(), "GUIDE", slug))
                .isEqualTo(UNIQUE);
        assertThat(session.refusal("UPDATE portal.article SET slug = ? WHERE id = ?", slug(), article))
                .isEqualTo(CHECK);
        assertThat(session.refusal("DELETE FROM portal.article WHERE id = ?", article))
                .isEqualTo(POLICY);
    }

    @Test
    void draft_isThrownAwayForGood_andNothingElseIs() {
        var discard = "UPDATE portal.article SET discarded_at = now() WHERE id = ?";
        var draft = draft();
        session.run(discard, draft);
        assertThat(session.refusal("UPDATE portal.article SET discarded_at = NULL WHERE id = ?", draft))
                .isEqualTo(CHECK);
        assertThat(session.refusal(SUBMIT, province.officer(), draft)).isEqualTo(CHECK);

        assertThat(session.refusal(discard, submitted())).isEqualTo(CHECK);
        assertThat(session.refusal(discard, at("PUBLISHED"))).isEqualTo(CHECK);
    }

    @Test
    void law_aloneHasANumber() {
        var news = draft();
        var law = session.number(INSERT, province.agriculture(), "LAW", slug());

        assertThat(session.refusal("""
                        UPDATE portal.article_version SET law_number = '1/QĐ', law_issuer = 'UBND', law_issued_on = now(), law_state = 'IN_FORCE'
                         WHERE article_id = ?
                        """, news)).isEqualTo(CHECK);
        assertThat(session.refusal(DRAFT, province.agriculture(), law, 1, province.officer()))
                .isEqualTo(CHECK);
    }

    @Test
    void oneVersion_isOpenAtATime() {
        var article = submitted();

        assertThat(session.refusal(DRAFT, province.agriculture(), article, 2, province.officer()))
                .isEqualTo(UNIQUE);
    }

    @Test
    void foreignUnit_neitherSeesNorWrites() {
        var article = submitted();
        session.commit();
        try (var industry = Session.portal(province.industry());
                var city = Session.portal(province.city());
                var nobody = Session.as("portal_app")) {
            assertThat(industry.number("SELECT count(*) FROM portal.article WHERE id = ?", article))
                    .isZero();
            assertThat(industry.run(PUBLISH, province.secondOfficer(), article)).isZero();
            assertThat(industry.refusal(INSERT, province.agriculture(), "NEWS", slug()))
                    .isEqualTo(POLICY);
            assertThat(industry.refusal("""
                            INSERT INTO publication.article (id, unit_id, kind, slug, published, published_at, revision, content)
                            VALUES (?, ?, 'NEWS', 'x', true, now(), 1, '{"title": {"vi": "x"}, "summary": {"vi": "x"}}')
                            """, article, province.agriculture())).isEqualTo(POLICY);
            assertThat(nobody.number("SELECT count(*) FROM portal.article")).isZero();
            assertThat(city.number("SELECT count(*) FROM portal.article WHERE id = ?", article))
                    .isOne();
        }
    }

    @Test
    void agency_hasPicturesOfItsOwnAndOfNobodyElse() {
        var article = draft();
        var own = session.one("""
                INSERT INTO portal.media (establishment_id, sha256, kind, content, name)
                VALUES (?, sha256(convert_to(?, 'UTF8')), 'jpg', 'x', 'a.jpg') RETURNING encode(sha256, 'hex')
                """, province.agriculture(), slug());
        var picture = "UPDATE portal.article_version SET picture_sha256 = decode(?, 'hex') WHERE article_id = ?";

        assertThat(session.refusal(picture, own, article)).isEmpty();
        assertThat(session.refusal(picture, province.cooperative().pictureHex(), article))
                .isEqualTo(FOREIGN_KEY);
    }

    private long at(String state) {
        return switch (state) {
            case "DRAFT" -> draft();
            case "SUBMITTED" -> submitted();
            default -> {
                var article = submitted();
                session.run(PUBLISH, province.secondOfficer(), article);
                yield article;
            }
        };
    }

    private long submitted() {
        var article = draft();
        session.run(SUBMIT, province.officer(), article);
        return article;
    }

    private long draft() {
        var article = session.number(INSERT, province.agriculture(), "NEWS", slug());
        session.run(DRAFT, province.agriculture(), article, 1, province.officer());
        return article;
    }

    private static String slug() {
        return "tin-thu-" + NEXT.incrementAndGet();
    }
}
