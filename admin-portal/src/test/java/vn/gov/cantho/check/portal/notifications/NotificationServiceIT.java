package vn.gov.cantho.check.portal.notifications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.accounts.AccountLocked;
import vn.gov.cantho.check.portal.approvals.ContentApproved;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.notifications.NotificationFilter.Reading;
import vn.gov.cantho.check.portal.problems.ReportSamples;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductSamples;
import vn.gov.cantho.check.portal.restrictions.NewRecall;
import vn.gov.cantho.check.portal.restrictions.NewRestriction;
import vn.gov.cantho.check.portal.restrictions.RestrictionOutcome;
import vn.gov.cantho.check.portal.restrictions.RestrictionService;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.suspicions.Sign;
import vn.gov.cantho.check.portal.suspicions.SuspicionId;
import vn.gov.cantho.check.portal.suspicions.SuspicionOpened;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Goods;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Who is told what, by what really happens in the other features. */
@PortalTest
final class NotificationServiceIT {

    @Autowired
    private NotificationService service;

    @Autowired
    private NotificationRepository repository;

    @Autowired
    private ProductSamples samples;

    @Autowired
    private RestrictionService restrictions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void submitted_theApproverOfTheAgencyIsTold_andNobodyElse() {
        var product = samples.submitted(Person.FISH_EDITOR);

        var told = about(Person.AGRICULTURE_APPROVER, product);
        assertThat(told).singleElement().satisfies(notification -> {
            assertThat(notification.kind()).isEqualTo(NotificationKind.CONTENT);
            assertThat(notification.link()).isEqualTo("approvals");
            assertThat(notification.isRead()).isFalse();
            assertThat(notification.words(Locale.of("vi"))).endsWith("chờ duyệt.");
            assertThat(notification.words(Locale.of("en"))).endsWith("waits for approval.");
        });
        for (var other :
                List.of(Person.TRADE_APPROVER, Person.CITY_OFFICER, Person.AGRICULTURE_EDITOR, Person.FISH_EDITOR)) {
            assertThat(about(other, product)).as(other.name()).isEmpty();
        }
    }

    @Test
    void refused_theEstablishmentIsToldWhereToCorrectIt_notWhoDecided() {
        var product = samples.refused(
                Person.FISH_EDITOR,
                Person.AGRICULTURE_APPROVER,
                new RefusalReason("image", "Ảnh mờ, chụp lại mặt trước bao bì."));

        for (var person : List.of(Person.FISH_EDITOR, Person.FISH_ADMINISTRATOR)) {
            assertThat(about(person, product))
                    .extracting(Notification::textKey, Notification::link)
                    .containsExactly(tuple(
                            "notifications.text.CONTENT_REFUSED",
                            "products/" + product.id().value() + "?field=image"));
        }
        assertThat(about(Person.FISH_VIEWER, product)).isEmpty();
        assertThat(about(Person.AGRICULTURE_APPROVER, product))
                .extracting(Notification::textKey)
                .containsExactly("notifications.text.CONTENT_SUBMITTED");
    }

    @Test
    void event_toldTwice_isOneNotification_andRolledBack_none() {
        var product = samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);
        var event = new ContentApproved(
                Place.FISH_COOPERATIVE.id(), "PRODUCT", product.id().value(), 1, "0".repeat(64));
        var next = new ContentApproved(
                Place.FISH_COOPERATIVE.id(), "PRODUCT", product.id().value(), 7, "0".repeat(64));
        var listener = new ContentListener(new Announcer(repository), repository);
        var before = count(Person.FISH_EDITOR);

        ActAs.run(
                Person.AGRICULTURE_APPROVER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    listener.on(event);
                    listener.on(event);
                }));
        ActAs.run(
                Person.AGRICULTURE_APPROVER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    listener.on(next);
                    status.setRollbackOnly();
                }));

        assertThat(about(Person.FISH_EDITOR, product)).hasSize(1);
        assertThat(count(Person.FISH_EDITOR)).isEqualTo(before);
    }

    @Test
    void recall_waitsForTheSecondPerson_andWhenConfirmedTheEstablishmentIsTold() {
        var goods = Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR);
        var proposed = ((RestrictionOutcome.Done) ActAs.person(
                        Person.CITY_OFFICER,
                        () -> restrictions.proposeRecall(new NewRecall(
                                SubjectKind.PRODUCTION_LOT,
                                goods.lot(),
                                "Nhiễm khuẩn Salmonella",
                                "Ngừng sử dụng và mang trả nơi bán.",
                                "12/QĐ-SNN"))))
                .restriction();

        assertThat(newest(Person.CITY_APPROVER))
                .extracting(Notification::textKey, Notification::link)
                .containsExactly(
                        "notifications.text.RECALL_PROPOSED",
                        "restrictions/restriction/" + proposed.id().value());
        ActAs.person(Person.CITY_APPROVER, () -> restrictions.confirmRecall(proposed.id(), proposed.version()));
        assertThat(newest(Person.FISH_EDITOR))
                .extracting(Notification::textKey, Notification::link)
                .containsExactly("notifications.text.CONFIRM_RECALL", "production-lots/" + goods.lot());
    }

    @Test
    void suspension_theEstablishmentIsTold() {
        var goods = Goods.of(Place.FISH_COOPERATIVE, Person.FISH_EDITOR);
        ActAs.person(
                Person.AGRICULTURE_EDITOR,
                () -> restrictions.suspend(
                        new NewRestriction(SubjectKind.PRODUCTION_LOT, goods.lot(), "nghi nhiễm khuẩn")));

        assertThat(newest(Person.FISH_ADMINISTRATOR).textKey()).isEqualTo("notifications.text.SUSPENSION_IMPOSED");
    }

    @Test
    void suspicion_theAgencyIsTold_theEstablishmentIsNot() {
        var id = System.nanoTime();
        publish(new SuspicionOpened(Place.FISH_COOPERATIVE.id(), new SuspicionId(id), Sign.TOO_FAR, "Cá tra · L1"));

        assertThat(newest(Person.AGRICULTURE_EDITOR).link()).isEqualTo("suspicions/suspicion/" + id);
        assertThat(find(Person.FISH_EDITOR, "Cá tra · L1"))
                .extracting(Notification::kind)
                .doesNotContain(NotificationKind.SUSPICION);
    }

    @Test
    void accountLocked_itsOwnerAndTheAdministratorsAreTold() {
        var locked = Person.FISH_VIEWER.account();
        var name = "Nguyễn Văn " + System.nanoTime();
        publish(new AccountLocked(
                locked.accountId(), locked.unitId(), name, Math.toIntExact(System.nanoTime() % 1_000_000)));

        assertThat(find(Person.FISH_VIEWER, name)).hasSize(1);
        assertThat(find(Person.FISH_ADMINISTRATOR, name)).hasSize(1);
        assertThat(find(Person.FISH_EDITOR, name)).isEmpty();
    }

    @Test
    void problemReport_theAgencyThatHasToWorkOnItIsToldOnce() {
        var report = new ReportSamples().about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");
        while (repository.announceReports() > 0) {
            // Other tests have left some.
        }

        assertThat(find(Person.AGRICULTURE_EDITOR, Long.toString(report.value())))
                // Others may have the same digits in what they are about.
                .filteredOn(notification -> notification.kind() == NotificationKind.PROBLEM)
                .singleElement()
                .extracting(Notification::link)
                .isEqualTo("problems/problem/" + report.value());
        assertThat(find(Person.FISH_EDITOR, Long.toString(report.value())))
                .extracting(Notification::kind)
                .doesNotContain(NotificationKind.PROBLEM);
    }

    @Test
    void read_isOnesOwnAndWhatCameSinceStaysUnread() {
        samples.submitted(Person.FRUIT_EDITOR);
        var seen = newest(Person.TRADE_APPROVER);
        var later = samples.submitted(Person.FRUIT_EDITOR);

        ActAs.run(Person.FISH_EDITOR, () -> service.markRead(seen.id()));
        assertThat(ActAs.person(Person.TRADE_APPROVER, () -> repository.find(seen.id()))
                        .isPresent())
                .as("outside a transaction nobody acts")
                .isFalse();
        ActAs.run(Person.TRADE_APPROVER, () -> service.markReadUpTo(seen.id()));

        assertThat(ActAs.person(Person.TRADE_APPROVER, service::countUnread)).isEqualTo(1);
        assertThat(ActAs.person(
                        Person.TRADE_APPROVER,
                        () -> service.find(
                                new NotificationFilter(Optional.of(NotificationKind.CONTENT), Reading.UNREAD),
                                ListQuery.first(10))))
                .singleElement()
                .satisfies(unread -> assertThat(unread.words(Locale.of("vi")))
                        .contains(later.latest().content().nameVi()));
        ActAs.run(
                Person.TRADE_APPROVER,
                () -> service.markRead(newest(Person.TRADE_APPROVER).id()));
        assertThat(ActAs.person(Person.TRADE_APPROVER, service::countUnread)).isZero();
    }

    private void publish(Object event) {
        ActAs.run(
                Person.CITY_OFFICER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> events.publishEvent(event)));
    }

    private List<Notification> about(Person person, Product product) {
        return find(person, product.latest().content().nameVi());
    }

    private List<Notification> find(Person person, String words) {
        return ActAs.person(person, () -> service.find(NotificationFilter.ALL, new ListQuery(words, List.of(), 0, 50)));
    }

    private Notification newest(Person person) {
        return ActAs.person(person, service::newest).getFirst();
    }

    private int count(Person person) {
        return ActAs.person(person, () -> service.count(NotificationFilter.ALL, ListQuery.first(1)));
    }
}
