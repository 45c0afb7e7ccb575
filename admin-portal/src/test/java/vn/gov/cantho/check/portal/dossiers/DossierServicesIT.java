package vn.gov.cantho.check.portal.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.documents.CleanFile;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.dossierforms.FormChanges;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class DossierServicesIT {

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
    private AccountService accounts;

    @Autowired
    private MediaService media;

    @Autowired
    private ApplicationEventPublisher events;

    private DossierSamples samples;

    @BeforeEach
    void makeSamples() {
        samples = new DossierSamples(new DossierSamples.Services(dossiers, counter, appraisal, grants, applicants));
    }

    @Test
    void paperDossier_goesAllTheWayToAnAccount() {
        var handedOver = samples.in(DossierState.HANDED_OVER);

        var steps = ActAs.person(Person.CITY_VIEWER, () -> dossiers.steps(handedOver.id()));
        assertThat(steps)
                .extracting(DossierStep::to)
                .containsExactly(
                        DossierState.RECEIVED,
                        DossierState.APPRAISING,
                        DossierState.APPRAISED,
                        DossierState.APPROVED,
                        DossierState.SENT,
                        DossierState.GRANTED,
                        DossierState.HANDED_OVER);
        assertThat(steps).allSatisfy(step -> assertThat(step.unit()).isPresent());
        assertThat(handedOver.granted()).isPresent();
    }

    /** Every act in every state, by who may do the most: what is done is exactly what the way allows. */
    @ParameterizedTest
    @EnumSource(
            names = {"SUBMITTED", "ACTIVE"},
            mode = EnumSource.Mode.EXCLUDE)
    void acts_inEveryState_doWhatIsLegalAndNothingElse(DossierState from) {
        var done = EnumSet.noneOf(DossierState.class);
        for (var to : acts(samples.in(from)).keySet()) {
            var dossier = samples.in(from);
            if (Objects.requireNonNull(acts(dossier).get(to)).get() instanceof DossierOutcome.Done(var now)
                    && now.state() != from) {
                done.add(now.state());
            } else if (to == DossierState.GRANTED && from == DossierState.SENT) {
                done.add(to);
            } else {
                // A draft is its maker's alone.
                assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> dossiers.find(dossier.id()))
                                .orElseThrow()
                                .state())
                        .isEqualTo(from);
            }
        }

        var expected = EnumSet.noneOf(DossierState.class);
        for (var to : DossierState.values()) {
            if (from.mayBecome(to)) {
                expected.add(to);
            }
        }
        // A paper dossier is received with its filing, and who refuses before the appraisal has to have taken it.
        expected.remove(DossierState.SUBMITTED);
        expected.remove(DossierState.ACTIVE);
        if (from != DossierState.APPRAISED) {
            expected.remove(DossierState.REFUSED);
        }
        assertThat(done).isEqualTo(expected);
    }

    private Map<DossierState, Supplier<DossierOutcome>> acts(Dossier shown) {
        var acts = new EnumMap<DossierState, Supplier<DossierOutcome>>(DossierState.class);
        for (var to : DossierState.values()) {
            if (to != DossierState.DRAFT && to != DossierState.SUBMITTED && to != DossierState.ACTIVE) {
                acts.put(to, () -> attempt(shown, to));
            }
        }
        return acts;
    }

    private DossierOutcome attempt(Dossier shown, DossierState to) {
        if (to == DossierState.APPRAISING && shown.state() == DossierState.APPRAISED) {
            return as(
                    Person.AGRICULTURE_APPROVER,
                    () -> appraisal.sendBack(shown.id(), shown.version(), Opinion.of("Cần xem lại nguồn gốc.")));
        }
        if (to == DossierState.APPRAISING && shown.state() == DossierState.SENT) {
            return as(
                    Person.CITY_APPROVER,
                    () -> grants.giveBack(shown.id(), shown.version(), Opinion.of("Thiếu bản chính thức.")));
        }
        try {
            return new DossierOutcome.Done(samples.step(shown, to));
        } catch (IllegalStateException refused) {
            return new DossierOutcome.NotPossible(shown.state());
        }
    }

    @Test
    void approval_isTheActOfAnotherPerson() {
        var received = samples.in(DossierState.RECEIVED);
        var taken = DossierSamples.done(
                as(Person.AGRICULTURE_APPROVER, () -> appraisal.take(received.id(), received.version())));
        var appraised = DossierSamples.done(as(
                Person.AGRICULTURE_APPROVER,
                () -> appraisal.appraise(taken.id(), taken.version(), Opinion.of(DossierSamples.OPINION))));

        assertThat(as(
                        Person.AGRICULTURE_APPROVER,
                        () -> appraisal.approve(appraised.id(), appraised.version(), Opinion.of(""))))
                .isEqualTo(new DossierOutcome.SamePerson());
        assertThatThrownBy(() -> as(
                        Person.AGRICULTURE_EDITOR,
                        () -> appraisal.approve(appraised.id(), appraised.version(), Opinion.of(""))))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(as(
                        Person.CITY_OFFICER,
                        () -> appraisal.approve(appraised.id(), appraised.version(), Opinion.of(""))))
                .as("the city in the agency's stead")
                .isEqualTo(new DossierOutcome.NotFound());
    }

    @Test
    void dossierThatSomebodyTook_isNobodyElsesUntilTakenOverWithAReason() {
        var taken = samples.in(DossierState.APPRAISING);
        assertThat(taken.officer().orElseThrow().name()).isEqualTo("agriculture_editor");

        assertThat(as(
                        Person.AGRICULTURE_APPROVER,
                        () -> appraisal.appraise(taken.id(), taken.version(), Opinion.of(DossierSamples.OPINION))))
                .isInstanceOf(DossierOutcome.NotHeld.class);
        assertThat(as(Person.AGRICULTURE_APPROVER, () -> appraisal.takeOver(taken.id(), taken.version(), " ")))
                .isInstanceOf(DossierOutcome.WrongLength.class);
        var over = DossierSamples.done(
                as(Person.AGRICULTURE_APPROVER, () -> appraisal.takeOver(taken.id(), taken.version(), "Nghỉ ốm")));
        assertThat(as(Person.AGRICULTURE_EDITOR, () -> appraisal.release(over.id(), over.version())))
                .isInstanceOf(DossierOutcome.NotHeld.class);
    }

    @Test
    void twoOfficersAtOnce_oneTakesIt() throws Exception {
        for (var round = 0; round < 5; round++) {
            var received = samples.in(DossierState.RECEIVED);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var outcomes = threads
                        .invokeAll(List.of(
                                () -> as(
                                        Person.AGRICULTURE_EDITOR,
                                        () -> appraisal.take(received.id(), received.version())),
                                () -> as(
                                        Person.AGRICULTURE_APPROVER,
                                        () -> appraisal.take(received.id(), received.version()))))
                        .stream()
                        .map(future -> future.resultNow())
                        .toList();
                assertThat(outcomes)
                        .filteredOn(DossierOutcome.Done.class::isInstance)
                        .hasSize(1);
                assertThat(outcomes)
                        .filteredOn(DossierOutcome.Overtaken.class::isInstance)
                        .hasSize(1);
            }
        }
    }

    @Test
    void dossier_isSeenByItsAgencyAndTheCity_neverByASister() {
        var dossier = samples.in(DossierState.RECEIVED);

        for (var seeing : List.of(Person.AGRICULTURE_EDITOR, Person.CITY_VIEWER)) {
            assertThat(seen(seeing, dossier)).as(seeing.name()).isEqualTo(Set.of("id", "list", "search"));
        }
        for (var blind : List.of(Person.TRADE_EDITOR, Person.PHONG_DIEN_VIEWER)) {
            assertThat(seen(blind, dossier)).as(blind.name()).isEmpty();
            assertThat(ActAs.person(blind, () -> dossiers.steps(dossier.id()))).isEmpty();
            assertThat(ActAs.person(blind, () -> dossiers.version(dossier.id(), 1)))
                    .isEmpty();
        }
        assertThat(as(Person.TRADE_EDITOR, () -> appraisal.take(dossier.id(), dossier.version())))
                .isEqualTo(new DossierOutcome.NotFound());
        assertThatThrownBy(() -> ActAs.person(Person.FISH_EDITOR, () -> dossiers.find(dossier.id())))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Set<String> seen(Person person, Dossier dossier) {
        return ActAs.person(person, () -> {
            var ways = new HashSet<String>();
            dossiers.find(dossier.id()).ifPresent(_ -> ways.add("id"));
            var all = DossierService.listed(dossiers, () -> DossierFilter.ALL);
            if (all.find(ListQuery.first(500)).stream().anyMatch(row -> row.id().equals(dossier.id()))) {
                ways.add("list");
            }
            var search = new ListQuery(dossier.number().value().toLowerCase(Locale.ROOT), List.of(), 0, 5);
            if (all.count(search) > 0) {
                ways.add("search");
            }
            return ways;
        });
    }

    @Test
    void search_heedsNoDiacritics_andFiltersNarrow() {
        var dossier = samples.in(DossierState.APPRAISING);
        var search = new ListQuery("dau ha chau", List.of(), 0, 500);

        ActAs.run(Person.AGRICULTURE_EDITOR, () -> {
            assertThat(dossiers.find(search, DossierFilter.ALL))
                    .extracting(Dossier::id)
                    .contains(dossier.id());
            var mine = new DossierFilter(Optional.empty(), DossierFilter.Whose.MINE, false);
            assertThat(dossiers.find(search, mine))
                    .isNotEmpty()
                    .allMatch(row ->
                            row.isHeldBy(Person.AGRICULTURE_EDITOR.account().accountId()));
            assertThat(dossiers.find(search, DossierFilter.in(DossierState.SENT)))
                    .allMatch(row -> row.state() == DossierState.SENT);
            var late = new DossierFilter(Optional.empty(), DossierFilter.Whose.ALL, true);
            assertThat(dossiers.find(search, late)).extracting(Dossier::id).doesNotContain(dossier.id());
            assertThat(dossiers.daysLeft(dossier)).contains(5);
        });
    }

    @Test
    void supplement_sayingNothing_isRefused_andTheTimeStandsStill() {
        var dossier = samples.in(DossierState.APPRAISING);

        assertThat(as(
                        Person.AGRICULTURE_EDITOR,
                        () -> appraisal.requestSupplement(dossier.id(), dossier.version(), List.of(), "Bổ sung nhé")))
                .isEqualTo(new DossierOutcome.RemarksMissing());
        var empty = new Remark(Remark.Pin.FIELD, "TAX_CODE", "OTHER", "  ", Remark.Severity.REQUIRED);
        assertThat(as(
                        Person.AGRICULTURE_EDITOR,
                        () -> appraisal.requestSupplement(dossier.id(), dossier.version(), List.of(empty), "")))
                .isEqualTo(new DossierOutcome.RemarksMissing());

        var asked = samples.step(dossier, DossierState.SUPPLEMENT_REQUESTED);
        assertThat(asked.progress().dueOn()).isEmpty();
        assertThat(asked.progress().waitingDays()).contains(5);
        var supplemented = samples.step(asked, DossierState.SUPPLEMENTED);
        assertThat(supplemented.progress().dueOn()).isPresent();
        assertThat(supplemented.progress().resubmissions()).isEqualTo(1);
        assertThat(supplemented.isHeldBy(Person.AGRICULTURE_EDITOR.account().accountId()))
                .as("it comes back to who asked")
                .isTrue();
        var changes = ActAs.person(
                Person.AGRICULTURE_APPROVER,
                () -> FormChanges.between(
                        dossiers.version(asked.id(), 1).orElseThrow(),
                        dossiers.version(asked.id(), 2).orElseThrow()));
        assertThat(changes.fields()).containsExactlyInAnyOrder(FormField.NAME, FormField.TAX_CODE, FormField.EMAIL);
        assertThat(changes.added()).isEmpty();
        assertThat(changes.removed()).isEmpty();
    }

    @Test
    void incompleteDossier_isNotReceived_andEverythingMissingIsNamed() {
        var begun = DossierSamples.done(as(Person.AGRICULTURE_EDITOR, () -> counter.begin(Optional.empty())));

        var outcome = as(Person.AGRICULTURE_EDITOR, () -> counter.file(begun.id(), begun.version()));

        assertThat(outcome).isInstanceOfSatisfying(DossierOutcome.NotWhole.class, notWhole -> {
            assertThat(notWhole.flaws()).extracting(flaw -> flaw.field()).contains(FormField.NAME, FormField.PRODUCTS);
            assertThat(notWhole.missing()).containsExactly(PaperKind.BUSINESS_LICENCE);
        });
    }

    @Test
    void grant_withAnAccountNameThatIsTaken_makesNothing() {
        var sent = samples.in(DossierState.SENT);

        assertThat(as(
                        Person.CITY_OFFICER,
                        () -> grants.grant(sent.id(), sent.version(), DossierSamples.decision(), "fish_editor")))
                .isInstanceOf(DossierOutcome.GrantFlawed.class);
        assertThat(as(
                        Person.CITY_OFFICER,
                        () -> grants.grant(
                                sent.id(), sent.version(), DossierSamples.decision(), DossierSamples.username())))
                .as("nothing was left of the first try")
                .isInstanceOf(DossierOutcome.Granted.class);
        assertThatThrownBy(() -> as(
                        Person.CITY_APPROVER,
                        () -> grants.grant(sent.id(), sent.version(), DossierSamples.decision(), "x.y.z")))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void applicant_filesSupplementsAndWithdrawsByTheTokenAlone() {
        var begun = applicants.begin(Place.AGRICULTURE.id()).orElseThrow();
        var token = begun.token();
        assertThat(ActAs.person(
                        Person.AGRICULTURE_EDITOR,
                        () -> dossiers.find(begun.dossier().id())))
                .as("a draft is the applicant's")
                .isEmpty();
        assertThat(applicants.find(DossierToken.of("AAAAAAAAAAAAAAAAAAAAAA"))).isEmpty();

        var saved = (FormSaving.Saved) applicants.save(token, 0, DossierSamples.form("Hợp tác xã Vú sữa"));
        assertThat(applicants.missing(token)).containsExactly(PaperKind.BUSINESS_LICENCE);
        assertThat(applicants.addPaper(
                        token,
                        saved.version().version(),
                        PaperKind.BUSINESS_LICENCE,
                        Paper.Facts.NONE,
                        PictureSamples.jpeg(60, 40),
                        "gp.jpg"))
                .isInstanceOf(FormSaving.Saved.class);
        assertThat(applicants.addPaper(
                        DossierToken.of("x"), 0, PaperKind.OTHER, Paper.Facts.NONE, PictureSamples.jpeg(6, 4), "a.jpg"))
                .isEqualTo(new FormSaving.NotOpen());
        var submitted =
                DossierSamples.done(applicants.submit(token, begun.dossier().version()));

        assertThat(submitted.state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(applicants.save(token, 0, DossierSamples.form("Tên khác"))).isEqualTo(new FormSaving.NotOpen());
        var withdrawn = DossierSamples.done(applicants.withdraw(token, submitted.version()));
        assertThat(withdrawn.state()).isEqualTo(DossierState.WITHDRAWN);
        var again = applicants.beginFrom(token, Place.TRADE.id()).orElseThrow();
        var copy = applicants.written(again.token()).orElseThrow();
        assertThat(copy.content().identity().name()).isEqualTo("Hợp tác xã Vú sữa");
        assertThat(copy.content().declaredBy()).as("declared anew").isEmpty();
        assertThat(copy.papers()).hasSize(1);
    }

    @Test
    void firstSignIn_ofTheAccountThatWasHandedOver_makesTheDossierActive() {
        var handedOver = samples.in(DossierState.HANDED_OVER);
        var unit = handedOver.granted().orElseThrow().id();
        var username = PortalDatabase.started()
                .owner()
                .sql("SELECT a.username FROM portal.account a WHERE a.unit_id = ?")
                .param(unit)
                .query(String.class)
                .single();
        var account = accounts.actingAccount(username).orElseThrow();

        Acting.run(
                account,
                () -> events.publishEvent(new InteractiveAuthenticationSuccessEvent(
                        UsernamePasswordAuthenticationToken.authenticated(account, null, Set.of()),
                        DossierServicesIT.class)));

        assertThat(ActAs.person(Person.CITY_VIEWER, () -> dossiers.find(handedOver.id()))
                        .orElseThrow()
                        .state())
                .isEqualTo(DossierState.ACTIVE);
    }

    @Test
    void counter_doesNotWriteInWhatAnApplicantWrites() {
        var begun = applicants.begin(Place.AGRICULTURE.id()).orElseThrow();

        assertThat(ActAs.person(
                        Person.AGRICULTURE_EDITOR,
                        () -> counter.save(begun.dossier().id(), 0, DossierSamples.form("Kẻ lạ"))))
                .isEqualTo(new FormSaving.NotOpen());
    }

    private static DossierOutcome as(Person person, Supplier<DossierOutcome> act) {
        return ActAs.person(person, act);
    }

    @Test
    void paperDraft_isItsMakersAloneUntilItIsFiled() {
        var draft = samples.draft("Hợp tác xã Nháp");
        for (var other : List.of(
                Person.AGRICULTURE_APPROVER,
                Person.AGRICULTURE_ADMINISTRATOR,
                Person.CITY_OFFICER,
                Person.CITY_VIEWER)) {
            assertThat(ActAs.person(other, () -> dossiers.find(draft.id())))
                    .as(other.name())
                    .isEmpty();
        }
        assertThat(ActAs.person(
                        Person.AGRICULTURE_APPROVER,
                        () -> counter.save(draft.id(), 1, DossierSamples.form("Người khác"))))
                .isEqualTo(new FormSaving.NotOpen());
        assertThat(as(Person.AGRICULTURE_APPROVER, () -> counter.file(draft.id(), draft.version())))
                .isEqualTo(new DossierOutcome.NotFound());

        var filed = samples.step(draft, DossierState.RECEIVED);
        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, () -> dossiers.find(filed.id())))
                .isPresent();
    }

    @Test
    void fileOfAnOpinion_isSeenByOfficersWithReach_andStandsInTheTimeline() {
        var appraising = samples.in(DossierState.APPRAISING);
        var clean = clean(PictureSamples.jpeg(90, 70));

        var appraised = DossierSamples.done(as(
                Person.AGRICULTURE_EDITOR,
                () -> appraisal.appraise(
                        appraising.id(),
                        appraising.version(),
                        new Opinion(DossierSamples.OPINION, Optional.of(clean)))));

        var name = clean.sha256() + ".jpg";
        assertThat(ActAs.person(Person.CITY_VIEWER, () -> dossiers.steps(appraised.id()))
                        .getLast()
                        .file())
                .contains(name);
        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, () -> dossiers.takeFile(appraised.id(), name)))
                .contains(clean.bytes());
        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> dossiers.takeFile(appraised.id(), name)))
                .isEmpty();
    }

    @Test
    void fileOfAnOpinion_isNotTheApplicantsToSee() {
        var begun = applicants.begin(Place.AGRICULTURE.id()).orElseThrow();
        var token = begun.token();
        var saved = (FormSaving.Saved) applicants.save(
                token, applicants.written(token).orElseThrow().version(), DossierSamples.form("Hợp tác xã Kín"));
        applicants.addPaper(
                token,
                saved.version().version(),
                PaperKind.HOUSEHOLD_OR_COOPERATIVE_REGISTRATION,
                Paper.Facts.NONE,
                PictureSamples.jpeg(80, 60),
                "dk.jpg");
        var submitted = DossierSamples.done(
                applicants.submit(token, applicants.find(token).orElseThrow().version()));
        var taken = DossierSamples.done(
                as(Person.AGRICULTURE_EDITOR, () -> appraisal.take(submitted.id(), submitted.version())));
        var opinion = new Opinion(DossierSamples.OPINION, Optional.of(clean(PictureSamples.jpeg(91, 71))));
        DossierSamples.done(
                as(Person.AGRICULTURE_EDITOR, () -> appraisal.appraise(taken.id(), taken.version(), opinion)));

        assertThat(applicants.steps(token).getLast().to()).isEqualTo(DossierState.APPRAISED);
        assertThat(applicants.steps(token).getLast().file()).isEmpty();
    }

    private CleanFile.Content clean(byte[] upload) {
        return ((CleanFile.Clean) media.clean(upload)).content();
    }

    @Test
    void file_handedOut_standsInTheTrail_andOfASisterAgencyIsNotThere() {
        var received = samples.in(DossierState.RECEIVED);
        var name = ActAs.person(Person.AGRICULTURE_EDITOR, () -> dossiers.version(received.id(), 1))
                .orElseThrow()
                .papers()
                .getFirst()
                .file();

        assertThat(ActAs.person(Person.TRADE_EDITOR, () -> dossiers.takeFile(received.id(), name)))
                .isEmpty();
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> dossiers.takeFile(received.id(), name)))
                .isPresent();

        assertThat(PortalDatabase.started()
                        .owner()
                        .sql(
                                "SELECT count(*) FROM portal.audit_entry WHERE action = 'DOSSIER_FILE_TAKEN' AND subject_id = ?")
                        .param(received.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }
}
