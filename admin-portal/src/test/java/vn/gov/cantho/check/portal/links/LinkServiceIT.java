package vn.gov.cantho.check.portal.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.contract.publication.RegisteredLinkType;
import vn.gov.cantho.check.portal.links.RegisteredLink.State;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class LinkServiceIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private LinkService links;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private long product;

    @BeforeEach
    void approveAProduct() {
        product = new LotRecords(portal, Person.FISH_EDITOR).approvedProduct().value();
    }

    @Test
    void link_writtenSubmittedAllowedApproved_isPublishedWithItsProduct() {
        var submitted = submitted("https://kenh-cung.example.com/nau");
        assertThat(published()).isEmpty();

        assertThat(asOfficer(() -> links.approve(submitted.id(), submitted.version())))
                .as("nobody let this host be linked to")
                .isEqualTo(new LinkOutcome.HostNotAllowed("kenh-cung.example.com"));
        asOfficer(() -> links.allowHost(submitted.id()));
        var before = head();
        var approved = done(asOfficer(() -> links.approve(submitted.id(), submitted.version())));

        assertThat(approved.state()).isEqualTo(State.APPROVED);
        assertThat(published())
                .contains("https://kenh-cung.example.com/nau", "\"host\": \"kenh-cung.example.com\"", "instructions");
        assertThat(head()).as("the nodes were told").isGreaterThan(before);
        assertThat(acts(submitted)).contains("LINK_ADDED", "LINK_SUBMITTED", "LINK_HOST_ALLOWED", "LINK_APPROVED");
    }

    @Test
    void approvedLink_withdrawnOrWithoutItsHost_leavesThePage() {
        var first = approved("https://mot.example.com/");
        asFish(() -> links.withdraw(first.id(), first.version()));
        assertThat(published()).isEmpty();

        var second = approved("https://hai.example.com/");
        assertThat(published()).contains("hai.example.com");
        asOfficer(() -> links.disallowHost(second.id()));
        assertThat(published()).isEmpty();
    }

    @Test
    void approvedLink_takenOffByAnOfficer_saysWhy() {
        var link = approved("https://ba.example.com/");

        var off = done(asOfficer(() -> links.refuse(link.id(), link.version(), "Trang đã đổi chủ")));

        assertThat(off.state()).isEqualTo(State.WITHDRAWN);
        assertThat(off.reason()).contains("Trang đã đổi chủ");
        assertThat(published()).isEmpty();
    }

    @Test
    void refusal_needsAReason_andIsRead() {
        var link = submitted("https://bon.example.com/");

        assertThat(asOfficer(() -> links.refuse(link.id(), link.version(), " ")))
                .isEqualTo(new LinkOutcome.Flawed(List.of(new LinkFlaw("reason", "links.flaw.reason"))));
        asOfficer(() -> links.refuse(link.id(), link.version(), "Trang bán hàng khác"));

        assertThat(asFish(() -> links.find(link.id())).orElseThrow().reason()).contains("Trang bán hàng khác");
        assertThat(asOfficer(() -> links.approve(link.id(), link.version())))
                .isInstanceOf(LinkOutcome.class)
                .isNotInstanceOf(LinkOutcome.Done.class);
    }

    @Test
    void whatIsTyped_isRefusedFieldByField() {
        var typed = new NewLink(
                subject(),
                RegisteredLinkType.INSTRUCTIONS,
                "Nấu",
                Optional.of("C"),
                NewLink.Language.VI,
                LinkMedium.PAGE,
                "https://example.com@evil.example/");

        assertThat(asFish(() -> links.add(typed)))
                .isEqualTo(new LinkOutcome.Flawed(List.of(
                        new LinkFlaw("titleVi", "links.flaw.title"),
                        new LinkFlaw("titleEn", "links.flaw.title"),
                        new LinkFlaw("target", "links.flaw.target.AUTHORITY"))));
    }

    @Test
    void safetyInfo_whichWeServeOurselves_isRefusedAndKeptWhereItWasRegisteredBefore() {
        var typed = new NewLink(
                subject(),
                RegisteredLinkType.SAFETY_INFO,
                "Cảnh báo an toàn",
                Optional.empty(),
                NewLink.Language.VI,
                LinkMedium.PAGE,
                "https://canh-bao.example.com/");
        var ours = new LinkOutcome.Flawed(List.of(new LinkFlaw("type", "links.flaw.type.ours")));
        assertThat(asFish(() -> links.add(typed))).isEqualTo(ours);

        var draft = done(asFish(() -> links.add(typed("https://canh-bao.example.com/"))));
        assertThat(asFish(() -> links.change(draft.id(), typed, draft.version())))
                .isEqualTo(ours);
        owner.sql("UPDATE portal.registered_link SET type = 'safetyInfo' WHERE id = ?")
                .param(draft.id().value())
                .update();
        assertThat(asFish(() -> links.find(draft.id())))
                .hasValueSatisfying(
                        link -> assertThat(link.content().type()).isEqualTo(RegisteredLinkType.SAFETY_INFO));
    }

    @Test
    void submittedLink_isNotRewritten_andOldVersionsAreOvertaken() {
        var link = submitted("https://nam.example.com/");

        assertThat(asFish(() -> links.change(link.id(), link.content(), link.version())))
                .isEqualTo(new LinkOutcome.Overtaken());
        assertThat(asFish(() -> links.withdraw(link.id(), link.version() - 1))).isEqualTo(new LinkOutcome.Overtaken());
    }

    @Test
    void foreignProductsAndLinks_areUnknown() {
        var link = submitted("https://sau.example.com/");

        assertThat(ActAs.person(Person.FRUIT_EDITOR, () -> links.add(typed("https://sau.example.com/"))))
                .isEqualTo(new LinkOutcome.Unknown());
        assertThat(ActAs.person(Person.FRUIT_EDITOR, () -> links.withdraw(link.id(), link.version())))
                .isEqualTo(new LinkOutcome.Unknown());
        assertThat(ActAs.person(Person.TRADE_APPROVER, () -> links.approve(link.id(), link.version())))
                .isEqualTo(new LinkOutcome.Unknown());
    }

    @Test
    void establishment_decidesNothing_andAnAgencyWritesNothing() {
        var link = submitted("https://bay.example.com/");

        assertThatThrownBy(() -> asFish(() -> links.approve(link.id(), link.version())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> asFish(() -> links.allowHost(link.id()))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(
                        () -> ActAs.person(Person.AGRICULTURE_EDITOR, () -> links.add(typed("https://a.example.com/"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(Person.FISH_VIEWER, () -> links.submit(link.id(), link.version())))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void waitingLinks_areCountedForOfficers_andFoundWithoutDiacritics() {
        var before = asOfficer(links::countWaiting);
        var link = submitted("https://tam.example.com/");

        assertThat(asOfficer(links::countWaiting)).isEqualTo(before + 1);
        assertThat(asFish(() -> links.find(new ListQuery("cach nau", List.of(), 0, 100))))
                .extracting(RegisteredLink::id)
                .contains(link.id());
        assertThat(asFish(
                        () -> links.findSubjects(LinkSubject.Kind.PRODUCT, new ListQuery("ca tra", List.of(), 0, 200))))
                .extracting(LinkSubject::id)
                .contains(product);
    }

    @Test
    void links_ofOneThing_areLimited() {
        for (var i = 0; i < LinkService.LINKS_MAX; i++) {
            var number = i;
            done(asFish(() -> links.add(typed("https://example.com/" + number))));
        }

        assertThat(asFish(() -> links.add(typed("https://example.com/more"))))
                .isEqualTo(new LinkOutcome.TooMany(LinkService.LINKS_MAX));
    }

    private RegisteredLink submitted(String target) {
        var draft = done(asFish(() -> links.add(typed(target))));
        return done(asFish(() -> links.submit(draft.id(), draft.version())));
    }

    private RegisteredLink approved(String target) {
        var link = submitted(target);
        asOfficer(() -> links.allowHost(link.id()));
        return done(asOfficer(() -> links.approve(link.id(), link.version())));
    }

    private LinkSubject subject() {
        return new LinkSubject(LinkSubject.Kind.PRODUCT, product, "Cá tra phi lê");
    }

    private NewLink typed(String target) {
        return new NewLink(
                subject(),
                RegisteredLinkType.INSTRUCTIONS,
                "Cách nấu cá tra",
                Optional.empty(),
                NewLink.Language.VI,
                LinkMedium.PAGE,
                target);
    }

    private static RegisteredLink done(LinkOutcome outcome) {
        assertThat(outcome).isInstanceOf(LinkOutcome.Done.class);
        return ((LinkOutcome.Done) outcome).link();
    }

    private static <T> T asFish(Supplier<T> act) {
        return ActAs.person(Person.FISH_EDITOR, act);
    }

    private static <T> T asOfficer(Supplier<T> act) {
        return ActAs.person(Person.AGRICULTURE_APPROVER, act);
    }

    private String published() {
        return owner.sql("SELECT coalesce(content ->> 'links', '') FROM publication.product WHERE id = ?")
                .param(product)
                .query((row, _) -> row.getString(1))
                .optional()
                .orElse("");
    }

    private List<String> acts(RegisteredLink link) {
        return owner.sql("SELECT action FROM portal.audit_entry WHERE subject_kind = 'LINK' AND subject_id = ?")
                .param(link.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private long head() {
        return owner.sql("SELECT position FROM publication.feed_head")
                .query((row, _) -> row.getLong(1))
                .single();
    }
}
