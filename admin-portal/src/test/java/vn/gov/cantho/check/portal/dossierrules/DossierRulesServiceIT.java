package vn.gov.cantho.check.portal.dossierrules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.dossierrules.RuleFlaw.Problem;
import vn.gov.cantho.check.portal.dossiers.ApplicantService;
import vn.gov.cantho.check.portal.dossiers.AppraisalService;
import vn.gov.cantho.check.portal.dossiers.CounterService;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.dossiers.DossierSamples;
import vn.gov.cantho.check.portal.dossiers.DossierService;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.GrantService;
import vn.gov.cantho.check.portal.dossiers.Opinion;
import vn.gov.cantho.check.portal.dossiers.RemarkReason;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.units.UnitChoice;

@PortalTest
final class DossierRulesServiceIT {

    private static final PaperRule TRADEMARK_OF_FRUIT = new PaperRule(
            Optional.of(ProductGroup.FRUIT), Optional.empty(), PaperKind.TRADEMARK, PaperNeed.Need.REQUIRED);

    @Autowired
    private DossierRuleService rules;

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

    private DossierSamples samples;

    @BeforeEach
    void makeSamples() {
        samples = new DossierSamples(new DossierSamples.Services(dossiers, counter, appraisal, grants, applicants));
    }

    @AfterEach
    void forget() {
        RuleVersions.forget();
    }

    @Test
    void version_holdsFromItsDay_andTheOneBeforeStaysAsItWas() {
        var before = shown();
        var start = RuleVersions.today().plusDays(3);

        assertThat(add(
                        RuleVersions.from(start),
                        content -> content.withPapers(
                                Optional.of(ProductGroup.FRUIT), Optional.empty(), List.of(TRADEMARK_OF_FRUIT))))
                .isEqualTo(new RuleSaving.Saved(2));

        var last = ActAs.person(Person.TRADE_EDITOR, () -> rules.on(start.minusDays(1)))
                .orElseThrow();
        assertThat(last.number()).isEqualTo(1);
        assertThat(last.until()).contains(start);
        assertThat(last.content()).isEqualTo(before.content());
        var now = ActAs.person(Person.TRADE_EDITOR, () -> rules.on(start)).orElseThrow();
        assertThat(now.content().papers())
                .contains(TRADEMARK_OF_FRUIT)
                .containsAll(before.content().papers());
        assertThat(now.document()).contains(new RuleDocument("15/QĐ-UBND", RuleVersions.today()));
    }

    @Test
    void version_inThePastOrWithoutADocument_isInvalid_andEveryFlawIsNamed() {
        var typed = new NewVersion(Optional.of(RuleVersions.today().minusDays(1)), " ", Optional.empty(), "x");

        assertThat(problems(add(
                        typed,
                        content -> new RuleContent(
                                List.of(),
                                content.reasons(ReasonRule.Purpose.SUPPLEMENT),
                                List.of(new TermRule(Optional.empty(), 0, 0, 0))))))
                .containsExactly(
                        Problem.FROM_IN_THE_PAST,
                        Problem.NUMBER_LENGTH,
                        Problem.DATE_MISSING,
                        Problem.NOTE_LENGTH,
                        Problem.NOTHING_NEEDED,
                        Problem.REASONS_MISSING,
                        Problem.DAYS);
    }

    @Test
    void version_beforeOneThatIsPlanned_isInvalidUntilThatIsTakenBack() {
        var planned = RuleVersions.today().plusDays(30);
        add(RuleVersions.from(planned), content -> content);

        assertThat(problems(add(RuleVersions.from(RuleVersions.today().plusDays(1)), content -> content)))
                .containsExactly(Problem.BEFORE_THE_LAST);
        assertThat(ActAs.person(Person.CITY_APPROVER, () -> rules.takeBack(2))).isEqualTo(new RuleSaving.Saved(2));
        assertThat(ActAs.person(Person.CITY_APPROVER, () -> rules.takeBack(2))).isEqualTo(new RuleSaving.Overtaken());
        assertThat(add(RuleVersions.from(RuleVersions.today().plusDays(1)), content -> content))
                .isEqualTo(new RuleSaving.Saved(3));
        assertThat(ActAs.person(Person.CITY_VIEWER, () -> rules.on(planned))
                        .orElseThrow()
                        .number())
                .isEqualTo(3);
        assertThat(ActAs.person(Person.CITY_VIEWER, rules::versions))
                .filteredOn(RuleVersion::neverHeld)
                .extracting(RuleVersion::number)
                .containsExactly(2);
    }

    @Test
    void version_madeFromOneThatIsNotTheLastAnyMore_isOvertaken() {
        var shown = shown();
        add(RuleVersions.from(RuleVersions.today()), content -> content);

        assertThat(ActAs.person(
                        Person.CITY_OFFICER,
                        () -> rules.add(shown.number(), RuleVersions.from(RuleVersions.today()), shown.content())))
                .isEqualTo(new RuleSaving.Overtaken());
    }

    @Test
    void version_isMadeByApproversAndAdministratorsOfTheCityAlone_andReadByWhoLooksAtDossiers() {
        var shown = shown();
        for (var other : List.of(Person.CITY_VIEWER, Person.AGRICULTURE_APPROVER, Person.TRADE_EDITOR)) {
            assertThat(ActAs.person(other, rules::last).number()).isEqualTo(1);
            assertThatThrownBy(() -> ActAs.person(
                            other, () -> rules.add(1, RuleVersions.from(RuleVersions.today()), shown.content())))
                    .as(other.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
        assertThatThrownBy(() -> ActAs.person(Person.FISH_EDITOR, rules::last))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void dossier_keepsTheRulesItWasFiledUnder() {
        var asked = samples.in(DossierState.SUPPLEMENT_REQUESTED);
        add(
                RuleVersions.from(RuleVersions.today()),
                content -> content.withPapers(
                        Optional.of(ProductGroup.FRUIT), Optional.empty(), List.of(TRADEMARK_OF_FRUIT)));

        var needs = ActAs.person(
                Person.AGRICULTURE_EDITOR,
                () -> counter.needs(counter.written(asked.id()).orElseThrow()));
        assertThat(needs).doesNotContain(new PaperNeed(PaperKind.TRADEMARK, PaperNeed.Need.REQUIRED));
        assertThat(samples.step(asked, DossierState.SUPPLEMENTED).state()).isEqualTo(DossierState.SUPPLEMENTED);

        var draft = samples.draft("Hợp tác xã Nộp Sau");
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> counter.file(draft.id(), draft.version())))
                .isInstanceOfSatisfying(
                        DossierOutcome.NotWhole.class,
                        lacking -> assertThat(lacking.missing()).containsExactly(PaperKind.TRADEMARK));
    }

    @Test
    void terms_ofTheDayOfFiling_giveTheDueDay_andAnAgencysOwnComeFirst() {
        var agency = new UnitChoice(Place.AGRICULTURE.id(), "", "");
        add(
                RuleVersions.from(RuleVersions.today()),
                content -> content.withTerms(new TermRule(Optional.empty(), 2, 8, 2))
                        .withTerms(new TermRule(Optional.of(agency), 1, 6, 2)));

        var received = samples.in(DossierState.RECEIVED);
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> dossiers.daysLeft(received)))
                .contains(9);

        add(
                RuleVersions.from(RuleVersions.today()),
                content -> content.withTerms(new TermRule(Optional.of(agency), 1, 1, 1)));
        var sent = samples.step(
                samples.step(
                        samples.step(samples.step(received, DossierState.APPRAISING), DossierState.APPRAISED),
                        DossierState.APPROVED),
                DossierState.SENT);
        var back = (DossierOutcome.Done) ActAs.person(
                Person.CITY_OFFICER,
                () -> grants.giveBack(sent.id(), sent.version(), Opinion.of("Thiếu bản chính thức.")));
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> dossiers.daysLeft(back.dossier())))
                .as("appraisal and approval, by the rules of its filing")
                .contains(8);
    }

    @Test
    void reasons_ofTheDay_areOffered_andANewOneCanBeNamed() {
        var added = new ReasonRule(ReasonRule.Purpose.REFUSAL, "", "Địa chỉ không có thật", "The address is not real");
        add(RuleVersions.from(RuleVersions.today()), content -> {
            var reasons = new ArrayList<>(content.reasons(ReasonRule.Purpose.REFUSAL));
            reasons.removeIf(reason -> reason.code().equals("NOT_CONFORMING"));
            reasons.add(added);
            return content.withReasons(ReasonRule.Purpose.REFUSAL, reasons);
        });
        var grounds = ActAs.person(Person.AGRICULTURE_APPROVER, () -> dossiers.refusalGrounds(RuleVersions.today()));
        assertThat(grounds).extracting(RemarkReason::textVi).endsWith("Địa chỉ không có thật");
        var appraised = samples.in(DossierState.APPRAISED);

        assertThat(refuse(appraised.id().value(), appraised.version(), "NOT_CONFORMING"))
                .isEqualTo(new DossierOutcome.UnknownGround());
        assertThat(refuse(
                        appraised.id().value(),
                        appraised.version(),
                        grounds.getLast().code()))
                .isInstanceOf(DossierOutcome.Done.class);
        assertThat(ActAs.person(Person.CITY_VIEWER, () -> dossiers.steps(appraised.id()))
                        .getLast()
                        .ground())
                .contains(grounds.getLast().code());
    }

    @Test
    void version_isRewrittenByNobody_notByTheOwnerOfTheTables() {
        add(RuleVersions.from(RuleVersions.today().plusDays(1)), content -> content);
        var owner = PortalDatabase.started().owner();

        for (var statement : List.of(
                "UPDATE portal.dossier_checklist SET note = 'Đã sửa lén' WHERE version = 1",
                "UPDATE portal.dossier_checklist SET valid_from = valid_from - 1 WHERE version = 2",
                "DELETE FROM portal.dossier_checklist WHERE version = 2",
                "UPDATE portal.dossier_checklist_item SET need = 'OPTIONAL' WHERE version = 1",
                "DELETE FROM portal.dossier_rule_reason WHERE version = 2",
                "UPDATE portal.dossier_rule_term SET working_days = 60",
                "INSERT INTO portal.dossier_rule_reason (version, purpose, code, position, text_vi, text_en) VALUES (2, 'REFUSAL', 'LATE', 50, 'Thêm sau', 'Added later')")) {
            assertThatThrownBy(() -> owner.sql(statement).update())
                    .as(statement)
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private DossierOutcome refuse(long dossier, int version, String ground) {
        return ActAs.person(
                Person.AGRICULTURE_APPROVER,
                () -> appraisal.refuse(
                        new DossierId(dossier), version, Optional.of(ground), Opinion.of("Không có địa chỉ này.")));
    }

    private RuleVersion shown() {
        return ActAs.person(Person.CITY_OFFICER, rules::last);
    }

    private RuleSaving add(NewVersion typed, UnaryOperator<RuleContent> change) {
        return ActAs.person(Person.CITY_OFFICER, () -> {
            var last = rules.last();
            return rules.add(last.number(), typed, change.apply(last.content()));
        });
    }

    private static List<Problem> problems(RuleSaving saving) {
        return ((RuleSaving.Invalid) saving)
                .flaws().stream().map(RuleFlaw::problem).toList();
    }
}
