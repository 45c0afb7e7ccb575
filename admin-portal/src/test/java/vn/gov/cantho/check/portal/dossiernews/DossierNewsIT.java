package vn.gov.cantho.check.portal.dossiernews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.background.DueItem;
import vn.gov.cantho.check.portal.background.DueItems;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.dossiers.AppraisalService;
import vn.gov.cantho.check.portal.dossiers.CounterService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierSamples;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.GrantService;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.notifications.Notification;
import vn.gov.cantho.check.portal.notifications.NotificationFilter;
import vn.gov.cantho.check.portal.notifications.NotificationKind;
import vn.gov.cantho.check.portal.notifications.NotificationService;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Who is told of the steps of a dossier, and what its applicant is written. */
@PortalTest
final class DossierNewsIT {

    @Autowired
    private DossierService dossiers;

    @Autowired
    private CounterService counter;

    @Autowired
    private AppraisalService appraisal;

    @Autowired
    private GrantService grants;

    @Autowired
    private ApplicantService applicants;

    @Autowired
    private NotificationService notifications;

    @Autowired
    private List<DueItems> due;

    @Autowired
    private PlatformTransactionManager transactions;

    private DossierSamples samples;

    @BeforeEach
    void makeSamples() {
        samples = new DossierSamples(new DossierSamples.Services(dossiers, counter, appraisal, grants, applicants));
    }

    @Test
    void steps_areToldToWhoseTurnItIs_andNotToWhoTookThem() {
        var dossier = samples.in(DossierState.HANDED_OVER);

        assertThat(told(Person.AGRICULTURE_APPROVER, dossier)).containsExactly("GRANTED", "APPRAISED");
        assertThat(told(Person.AGRICULTURE_EDITOR, dossier)).containsExactly("GRANTED", "APPROVED");
        assertThat(told(Person.CITY_APPROVER, dossier)).containsExactly("SENT");
        for (var other : List.of(Person.TRADE_EDITOR, Person.TRADE_APPROVER, Person.CITY_VIEWER)) {
            assertThat(told(other, dossier)).as(other.name()).isEmpty();
        }
        var first = about(Person.AGRICULTURE_EDITOR, dossier).getFirst();
        assertThat(first.kind()).isEqualTo(NotificationKind.DOSSIER);
        assertThat(first.link()).isEqualTo("dossiers/dossier/" + dossier.id().value());
        assertThat(first.words(Locale.of("vi"))).contains(dossier.number().value(), "hãy bàn giao");
    }

    @Test
    void submitted_theAgencyIsTold_andTheApplicantIsWrittenNothingThatAnybodyTyped() {
        var name = "Mua hàng tại http://spam.example " + System.nanoTime();
        var begun = applicants.begin(Place.AGRICULTURE.id()).orElseThrow();
        var token = begun.token();
        var written = applicants.written(token).orElseThrow();
        applicants.save(token, written.version(), DossierSamples.form(name));
        applicants.addPaper(
                token,
                applicants.written(token).orElseThrow().version(),
                PaperKind.HOUSEHOLD_OR_COOPERATIVE_REGISTRATION,
                Paper.Facts.NONE,
                PictureSamples.jpeg(80, 60),
                "dkhtx.jpg");
        applicants.submit(token, applicants.find(token).orElseThrow().version());

        var dossier = applicants.find(token).orElseThrow();
        assertThat(dossier.state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(told(Person.AGRICULTURE_EDITOR, dossier)).containsExactly("SUBMITTED");
        assertThat(mail(dossier)).containsExactly("dossiernews.applicant.SUBMITTED");
        var said = owner("SELECT array_to_string(f.arguments, '|') || '|' || f.link || '|' || m.address", dossier);
        assertThat(said)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("register/status?number=" + dossier.number().value())
                        .contains("@example.com")
                        .doesNotContain("spam")
                        .doesNotContain(token.text()));
    }

    @Test
    void applicant_isWrittenOnceForEachStepThatConcernsThem() {
        var dossier = samples.in(DossierState.SUPPLEMENT_REQUESTED);
        var again = samples.step(dossier, DossierState.SUPPLEMENTED);

        assertThat(mail(again))
                .containsExactly(
                        "dossiernews.applicant.RECEIVED",
                        "dossiernews.applicant.SUPPLEMENT_REQUESTED",
                        "dossiernews.applicant.SUPPLEMENTED");
        var refused = samples.in(DossierState.REFUSED);
        assertThat(mail(refused)).contains("dossiernews.applicant.REFUSED");
    }

    @Test
    void dueDossiers_nameTheAgencyAndTheDay_whileItsTimeRuns() {
        var received = samples.in(DossierState.RECEIVED);
        var waiting = samples.in(DossierState.SUPPLEMENT_REQUESTED);

        assertThat(item(received)).hasValueSatisfying(item -> {
            assertThat(item.unit()).isEqualTo(received.agency().id());
            assertThat(item.dueOn()).isEqualTo(received.progress().dueOn().orElseThrow());
            assertThat(item.role()).isEqualTo("EDITOR");
        });
        assertThat(item(waiting)).isEmpty();
    }

    private Optional<DueItem> item(Dossier dossier) {
        var transaction = new TransactionTemplate(transactions);
        return ActAs.person(
                Person.CITY_VIEWER,
                () -> Objects.requireNonNull(transaction.execute(_ -> due.stream()
                        .flatMap(source -> source.due(LocalDate.EPOCH).stream())
                        .filter(item ->
                                item.identity().equals("DOSSIER:" + dossier.id().value()))
                        .findFirst())));
    }

    private List<Notification> about(Person person, Dossier dossier) {
        return ActAs.person(
                person,
                () ->
                        notifications
                                .find(
                                        NotificationFilter.ALL,
                                        new ListQuery(dossier.number().value(), List.of(), 0, 50))
                                .stream()
                                .filter(notification -> notification.kind() == NotificationKind.DOSSIER)
                                .toList());
    }

    /** What a person was told, the newest first. */
    private List<String> told(Person person, Dossier dossier) {
        return about(person, dossier).stream()
                .map(notification -> notification.textKey().replace("dossiernews.officer.", ""))
                .toList();
    }

    private static List<String> mail(Dossier dossier) {
        return owner("SELECT f.text_key", dossier);
    }

    private static List<String> owner(String select, Dossier dossier) {
        return PortalDatabase.started()
                .owner()
                .sql(
                        select
                                + " FROM portal.filed_mail f JOIN portal.mail m ON m.id = f.mail_id WHERE f.arguments[1] = ? ORDER BY f.mail_id")
                .param(dossier.number().value())
                .query((row, _) -> row.getString(1))
                .list();
    }
}
