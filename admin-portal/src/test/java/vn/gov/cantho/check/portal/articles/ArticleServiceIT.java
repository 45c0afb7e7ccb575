package vn.gov.cantho.check.portal.articles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.articles.Article.State;
import vn.gov.cantho.check.portal.articles.ArticleFlaw.Field;
import vn.gov.cantho.check.portal.articles.ArticleFlaw.Problem;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class ArticleServiceIT {

    private static final ArticleText NO_ENGLISH = new ArticleText("", "", "");

    @Autowired
    private ArticleService service;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private long before;

    @BeforeEach
    void lookAtTheFeed() {
        before = head();
    }

    @Test
    void article_writtenSentInAndLetOutByAnother_isPublicWithItsEvent() {
        var draft = created(news("Kiểm tra an toàn thực phẩm tại chợ nổi"));
        assertThat(draft.state()).isEqualTo(State.DRAFT);
        assertThat(draft.slug())
                .isEqualTo(
                        "kiem-tra-an-toan-thuc-pham-tai-cho-noi-" + draft.id().value());
        var sent = submitted(draft);
        assertThat(told()).as("nothing is public yet").isEmpty();
        assertThat(publicContent(draft)).isEmpty();

        var published = published(sent);

        assertThat(published.state()).isEqualTo(State.PUBLISHED);
        assertThat(told()).containsExactly("ARTICLES 0 REVISED");
        assertThat(publicContent(draft))
                .hasValueSatisfying(content -> assertThat(content)
                        .contains(
                                "\"Kiểm tra an toàn thực phẩm tại chợ nổi\"",
                                "\"PARAGRAPH\"",
                                "Sở Nông nghiệp và Môi trường"));
        assertThat(trail(draft)).containsExactly("ARTICLE_WRITTEN", "ARTICLE_SUBMITTED", "ARTICLE_PUBLISHED");
    }

    @Test
    void author_cannotLetItOut_norCanWhoSentItIn() {
        var own = ActAs.person(
                Person.CITY_OFFICER, () -> done(service.create(ArticleKind.NEWS, news("Tin của thành phố"))));
        var sent = ActAs.person(Person.CITY_OFFICER, () -> done(service.submit(own.id(), own.version())));

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.publish(sent.id(), sent.version())))
                .isEqualTo(new ArticleOutcome.SamePerson());
        assertThatThrownBy(() -> owner.sql("""
                                UPDATE portal.article_version SET state = 'PUBLISHED', published_by = author_id WHERE article_id = ?
                                """).param(own.id().value()).update())
                .as("nor in SQL")
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(ActAs.person(Person.CITY_APPROVER, () -> service.publish(sent.id(), sent.version())))
                .isInstanceOf(ArticleOutcome.Done.class);
    }

    @Test
    void newerVersion_waits_thePublicReadsTheOneBefore() {
        var first = published(submitted(created(news("Bản thứ nhất của bài"))));

        var second = saved(first, news("Bản thứ hai của bài"));
        var sent = submitted(second);

        assertThat(second.number()).isEqualTo(2);
        assertThat(publicContent(first))
                .hasValueSatisfying(content -> assertThat(content).contains("Bản thứ nhất"));
        var published = published(sent);
        assertThat(published.slug()).as("the address stays").isEqualTo(first.slug());
        assertThat(publicContent(first))
                .hasValueSatisfying(
                        content -> assertThat(content).contains("Bản thứ hai").doesNotContain("Bản thứ nhất"));
        assertThat(states(first)).containsExactly("SUPERSEDED", "PUBLISHED");
    }

    @Test
    void withdrawn_leavesNothingToReadAndComesBackAtItsAddress() {
        var published = published(submitted(created(news("Tin sẽ bị gỡ xuống"))));
        assertThat(ActAs.person(
                        Person.AGRICULTURE_APPROVER,
                        () -> service.withdraw(published.id(), " x ", published.version())))
                .isEqualTo(new ArticleOutcome.Invalid(List.of(new ArticleFlaw(Field.REASON, Problem.TOO_SHORT, "5"))));

        var withdrawn = ActAs.person(
                Person.CITY_APPROVER,
                () -> done(service.withdraw(published.id(), "Số liệu chưa chính xác", published.version())));

        assertThat(withdrawn.state()).isEqualTo(State.WITHDRAWN);
        assertThat(owner.sql("SELECT content::text FROM publication.article WHERE id = ? AND NOT published")
                        .param(published.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("{\"format\": 1}");
        assertThat(told()).hasSize(2);
        var again = published(submitted(saved(withdrawn, news("Tin đã được sửa lại"))));
        assertThat(again.slug()).isEqualTo(published.slug());
        assertThat(publicContent(again)).isPresent();
    }

    @Test
    void givenBack_isADraftWithTheReason() {
        var sent = submitted(created(news("Tin chưa đủ thông tin")));

        var back = ActAs.person(
                Person.AGRICULTURE_APPROVER,
                () -> done(service.giveBack(sent.id(), "Thiếu ngày kiểm tra", sent.version())));

        assertThat(back.state()).isEqualTo(State.DRAFT);
        assertThat(back.reason()).hasValue("Thiếu ngày kiểm tra");
        assertThat(submitted(saved(back, news("Tin đã đủ thông tin"))).reason()).isEmpty();
    }

    @Test
    void sentIn_isNotRewrittenButTakenBack() {
        var sent = submitted(created(news("Tin đã gửi đi rồi")));

        assertThat(save(sent, news("Tin sửa lén sau khi gửi")))
                .isEqualTo(new ArticleOutcome.NotPossible(State.SUBMITTED));
        var back = ActAs.person(Person.AGRICULTURE_EDITOR, () -> done(service.takeBack(sent.id(), sent.version())));
        assertThat(save(back, news("Tin được sửa đàng hoàng"))).isInstanceOf(ArticleOutcome.Done.class);
    }

    @Test
    void twoPersonsSave_theSecondIsToldAndOverwritesNothing() {
        var draft = created(news("Bài của hai người"));
        var first = saved(draft, news("Người thứ nhất đã lưu"));

        var second = save(draft, news("Người thứ hai lưu sau"));

        assertThat(second).isEqualTo(new ArticleOutcome.Overtaken(first));
        assertThat(reload(draft).content().vietnamese().title()).isEqualTo("Người thứ nhất đã lưu");
        assertThat(save(first, news("x"))).as("a refusal is no act").isInstanceOf(ArticleOutcome.Invalid.class);
        assertThat(submitted(first).state()).isEqualTo(State.SUBMITTED);
    }

    @Test
    void foreignDepartment_neitherSeesNorActs() {
        var sent = submitted(created(news("Tin của Sở Nông nghiệp")));

        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> service.find(sent.id())))
                .isEmpty();
        assertThat(ActAs.person(Person.TRADE_APPROVER, () -> service.publish(sent.id(), sent.version())))
                .isEqualTo(new ArticleOutcome.NotFound());
        assertThat(ActAs.person(
                        Person.CITY_OFFICER, () -> service.save(sent.id(), news("Thành phố sửa hộ"), sent.version())))
                .as("what a unit posts, it writes itself")
                .isEqualTo(new ArticleOutcome.NotPossible(State.SUBMITTED));
    }

    @Test
    void roles_areAskedFor() {
        var sent = submitted(created(news("Tin chờ người duyệt")));

        assertDenied(Person.AGRICULTURE_EDITOR, () -> service.publish(sent.id(), sent.version()));
        assertDenied(Person.AGRICULTURE_APPROVER, () -> service.create(ArticleKind.NEWS, news("Tin của người duyệt")));
        assertDenied(Person.FISH_EDITOR, () -> service.find(Optional.empty(), ListQuery.first(10)));
        assertThat(ActAs.person(Person.CITY_VIEWER, () -> service.find(sent.id())))
                .isPresent();
    }

    @Test
    void law_needsItsFacts() {
        var facts = new LawFacts(
                "02/2024/TT-MAU",
                "Bộ Mẫu",
                Optional.of(LocalDate.of(2024, 3, 28)),
                Optional.of(LocalDate.of(2024, 6, 1)),
                Optional.of(LawState.IN_FORCE),
                "");
        var law = done(create(ArticleKind.LAW, law(facts)));

        assertThat(law.content().law()).hasValue(facts);
        assertThat(create(ArticleKind.LAW, news("Văn bản thiếu số")))
                .isEqualTo(new ArticleOutcome.Invalid(List.of(new ArticleFlaw(Field.LAW_NUMBER, Problem.MISSING, ""))));
        var reversed = new LawFacts(
                "1/QĐ",
                "Bộ Mẫu",
                Optional.of(LocalDate.of(2024, 3, 28)),
                Optional.of(LocalDate.of(2024, 3, 27)),
                Optional.of(LawState.REPLACED),
                "");
        assertThat(create(ArticleKind.LAW, law(reversed)))
                .isEqualTo(new ArticleOutcome.Invalid(List.of(
                        new ArticleFlaw(Field.LAW_IN_FORCE_ON, Problem.BEFORE_ISSUE, ""),
                        new ArticleFlaw(Field.LAW_REPLACED_BY, Problem.TOO_SHORT, "2"))));
    }

    @Test
    void flaws_areNamedAtTheirFields() {
        var english = new ArticleText("English title only", "", "");
        var content = new ArticleContent(
                new ArticleText("Tin", "ngắn", "Xem [đây](http://a.vn) để biết thêm"),
                english,
                Optional.empty(),
                Optional.of("00".repeat(32)),
                Optional.empty());

        assertThat(create(ArticleKind.NEWS, content))
                .isEqualTo(new ArticleOutcome.Invalid(List.of(
                        new ArticleFlaw(Field.TITLE_VI, Problem.TOO_SHORT, "5"),
                        new ArticleFlaw(Field.SUMMARY_VI, Problem.TOO_SHORT, "10"),
                        new ArticleFlaw(Field.TEXT_VI, Problem.LINK_REFUSED, "http://a.vn"),
                        new ArticleFlaw(Field.SUMMARY_EN, Problem.ENGLISH_IS_HALF, ""),
                        new ArticleFlaw(Field.TEXT_EN, Problem.ENGLISH_IS_HALF, ""))));
        assertThat(create(ArticleKind.NEWS, withText("a" + "<".repeat(14_000))))
                .isEqualTo(new ArticleOutcome.Invalid(List.of(new ArticleFlaw(Field.TEXT_VI, Problem.TOO_HEAVY, ""))));
    }

    @Test
    void list_isSearchedWithoutDiacritics_whatWaitsFirst() {
        created(news("Hội chợ xoài cát Hòa Lộc"));
        var sent = submitted(created(news("Hội chợ xoài cát Hòa Lộc lần hai")));

        var found = ActAs.person(
                Person.CITY_VIEWER,
                () -> service.find(Optional.empty(), new ListQuery("hoi cho xoai cat", List.of(), 0, 10)));

        assertThat(found).extracting(ArticleLine::id).first().isEqualTo(sent.id());
        assertThat(found).hasSize(2);
        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, service::countWaiting))
                .isPositive();
    }

    @Test
    void list_isOfOneKindWhereThatIsAskedFor() {
        var title = "Chăm sóc vú sữa Phong Điền";
        var news = created(news(title));
        var guide = done(create(ArticleKind.GUIDE, news(title)));
        var query = new ListQuery("cham soc vu sua", List.of(), 0, 10);

        ActAs.person(Person.CITY_VIEWER, () -> {
            assertThat(service.find(Optional.of(ArticleKind.GUIDE), query))
                    .extracting(ArticleLine::id)
                    .containsExactly(guide.id());
            assertThat(service.count(Optional.of(ArticleKind.GUIDE), query)).isOne();
            assertThat(service.find(Optional.empty(), query))
                    .extracting(ArticleLine::id)
                    .containsExactlyInAnyOrder(news.id(), guide.id());
            return service.count(Optional.of(ArticleKind.LAW), query);
        });
    }

    @Test
    void draftNeverPublished_isDiscardedAndTakenDown() {
        var draft = created(news("Bản nháp viết nhầm chỗ"));

        assertThat(discard(draft)).isEqualTo(new ArticleOutcome.Discarded());

        assertThat(ActAs.person(Person.CITY_VIEWER, () -> service.find(draft.id())))
                .isEmpty();
        assertThat(ActAs.person(
                        Person.CITY_VIEWER,
                        () -> service.count(Optional.empty(), new ListQuery("viet nham cho", List.of(), 0, 0))))
                .isZero();
        assertThat(discard(draft)).isEqualTo(new ArticleOutcome.NotFound());
        assertThat(trail(draft)).containsExactly("ARTICLE_WRITTEN", "ARTICLE_DISCARDED");
    }

    @Test
    void discard_ofWhatIsMoreThanAnUnreadDraft_isRefused() {
        var sent = submitted(created(news("Tin đã gửi chờ đăng")));
        assertThat(discard(sent)).isEqualTo(new ArticleOutcome.NotPossible(State.SUBMITTED));

        var newer = saved(published(sent), news("Bản mới của tin đã đăng"));
        assertThat(discard(newer)).as("its article was read").isEqualTo(new ArticleOutcome.NotPossible(State.DRAFT));

        var foreign = created(news("Bản nháp của Sở khác"));
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.discard(foreign.id(), foreign.version())))
                .isEqualTo(new ArticleOutcome.NotPossible(State.DRAFT));
        var now = saved(foreign, news("Bản nháp vừa được sửa"));
        assertThat(discard(foreign)).isEqualTo(new ArticleOutcome.Overtaken(now));
        assertDenied(Person.AGRICULTURE_APPROVER, () -> service.discard(now.id(), now.version()));
    }

    private ArticleOutcome discard(Article shown) {
        return ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.discard(shown.id(), shown.version()));
    }

    private void assertDenied(Person person, Supplier<Object> act) {
        assertThatThrownBy(() -> ActAs.person(person, act)).isInstanceOf(AccessDeniedException.class);
    }

    private Article created(ArticleContent content) {
        return done(create(ArticleKind.NEWS, content));
    }

    private ArticleOutcome create(ArticleKind kind, ArticleContent content) {
        return ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.create(kind, content));
    }

    private ArticleOutcome save(Article shown, ArticleContent content) {
        return ActAs.person(Person.AGRICULTURE_EDITOR, () -> service.save(shown.id(), content, shown.version()));
    }

    private Article saved(Article shown, ArticleContent content) {
        return done(save(shown, content));
    }

    private Article submitted(Article draft) {
        return ActAs.person(Person.AGRICULTURE_EDITOR, () -> done(service.submit(draft.id(), draft.version())));
    }

    private Article published(Article sent) {
        return ActAs.person(Person.AGRICULTURE_APPROVER, () -> done(service.publish(sent.id(), sent.version())));
    }

    private Article reload(Article article) {
        return ActAs.person(Person.CITY_VIEWER, () -> service.find(article.id()).orElseThrow());
    }

    private static Article done(ArticleOutcome outcome) {
        assertThat(outcome).isInstanceOf(ArticleOutcome.Done.class);
        return ((ArticleOutcome.Done) outcome).article();
    }

    private static ArticleContent news(String title) {
        return new ArticleContent(
                new ArticleText(title, "Tóm tắt đủ dài của bài", "Nội dung đủ dài của bài viết."),
                NO_ENGLISH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ArticleContent withText(String text) {
        return new ArticleContent(
                new ArticleText("Tiêu đề của bài", "Tóm tắt đủ dài của bài", text),
                NO_ENGLISH,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static ArticleContent law(LawFacts facts) {
        var text = news("Thông tư mẫu về truy xuất").vietnamese();
        return new ArticleContent(text, NO_ENGLISH, Optional.of(facts), Optional.empty(), Optional.empty());
    }

    private Optional<String> publicContent(Article article) {
        return owner.sql("SELECT content::text FROM publication.article WHERE id = ? AND published")
                .param(article.id().value())
                .query(String.class)
                .optional();
    }

    private List<String> states(Article article) {
        return owner.sql("SELECT state FROM portal.article_version WHERE article_id = ? ORDER BY number")
                .param(article.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> trail(Article article) {
        return owner.sql(
                        "SELECT action FROM portal.audit_entry WHERE subject_kind = 'ARTICLE' AND subject_id = ? ORDER BY position")
                .param(article.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long head() {
        return owner.sql("SELECT position FROM publication.feed_head")
                .query(Long.class)
                .single();
    }

    /** What the nodes were told since the test began. */
    private List<String> told() {
        return owner.sql("""
                SELECT kind || ' ' || subject_id || ' ' || substring(body FROM 'change=([A-Z]+)')
                  FROM publication.status_event WHERE position > ? AND kind = 'ARTICLES' ORDER BY position
                """).param(before).query((row, _) -> row.getString(1)).list();
    }
}
