package vn.gov.cantho.check.resolver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.testing.PublishedSamples;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.SettableStatus;

final class VerdictsTest {

    private static final LocalDate TODAY = SampleAnswers.TODAY;
    private static final StampCode CODE = SampleAnswers.CODE;
    private static final List<Change> BAD =
            List.of(Change.RECALLED, Change.CANCELLED, Change.SUSPECT, Change.LOCKED, Change.SUSPENDED);
    private static final List<Change> ANY = List.of(Change.values());

    private final SettableStatus status = new SettableStatus();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ARTICLES")
    void badNews_aboutAnySubjectOfTheChain_isTheVerdict(Kind kind) {
        for (var change : BAD) {
            status.clear();
            status.set(subject(kind), change);
            assertThat(judge(SampleAnswers.identity())).isEqualTo(Verdict.valueOf(change.name()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "true,  true,  true,  2026-11-22, true,  VALID",
        "true,  true,  true,  2026-11-22, false, UNCONFIRMED",
        "true,  true,  true,  2026-11-21, true,  EXPIRED",
        "true,  true,  true,  2026-11-21, false, EXPIRED",
        "true,  true,  false, 2026-11-22, true,  UNPUBLISHED",
        "true,  false, true,  2026-11-21, true,  UNPUBLISHED",
        "false, true,  true,  2026-11-22, true,  NOT_ACTIVATED",
        "false, false, false, 2026-11-21, false, NOT_ACTIVATED"
    })
    void goodStanding_isJudgedByContentThenLease(
            boolean activated, boolean product, boolean lot, LocalDate expiresOn, boolean lease, Verdict verdict) {
        if (!lease) {
            status.loseLease();
        }
        assertThat(judge(identity(activated, product, lot, expiresOn))).isEqualTo(verdict);
    }

    @Test
    void unboundCodeLot_isNotActivated() {
        var unbound = new Identity(
                SampleAnswers.establishment(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(SampleAnswers.codeLot()));
        assertThat(judge(unbound)).isEqualTo(Verdict.NOT_ACTIVATED);
    }

    @Test
    void serialBeyondTheCodeLot_isUnknownWhateverStands() {
        status.set(subject(Kind.CODE_LOT), Change.RECALLED);
        var beyond = new StampCode(PublishedSamples.CODE_LOT, PublishedSamples.SIZE);
        assertThat(Verdicts.ofStamp(beyond, new Identified.Found(SampleAnswers.identity()), status, TODAY)
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void absent_isUnknownUnlessTheCodeHasBadNews() {
        assertThat(Verdicts.ofStamp(CODE, new Identified.Absent(), status, TODAY)
                        .verdict())
                .isEqualTo(Verdict.UNKNOWN);
        status.set(subject(Kind.STAMP_RANGE), Change.CANCELLED);
        assertThat(Verdicts.ofStamp(CODE, new Identified.Absent(), status, TODAY)
                        .verdict())
                .isEqualTo(Verdict.CANCELLED);
    }

    @Test
    void unreachable_isUnconfirmedNeverUnknown() {
        assertThat(Verdicts.ofUnreachable(CODE, status).verdict()).isEqualTo(Verdict.UNCONFIRMED);
        status.set(subject(Kind.CODE_LOT), Change.RECALLED, SampleAnswers.NOTICE);
        assertThat(Verdicts.ofUnreachable(CODE, status).notice()).hasValue(SampleAnswers.NOTICE);
    }

    @Test
    void notice_isOfTheDecisionThatWon() {
        status.set(subject(Kind.ESTABLISHMENT), Change.SUSPENDED);
        status.set(subject(Kind.PRODUCTION_LOT), Change.RECALLED, SampleAnswers.NOTICE);
        var judgement = Verdicts.ofStamp(CODE, new Identified.Found(SampleAnswers.identity()), status, TODAY);
        assertThat(judgement.verdict()).isEqualTo(Verdict.RECALLED);
        assertThat(judgement.notice()).hasValue(SampleAnswers.NOTICE);
    }

    @Test
    void lotPage_needsNoStamp() {
        var page = new Identity(
                SampleAnswers.establishment(),
                Optional.of(SampleAnswers.product(true)),
                Optional.of(SampleAnswers.lot(true)),
                Optional.empty());
        assertThat(Verdicts.ofLot(new Identified.Found(page), status, TODAY).verdict())
                .isEqualTo(Verdict.VALID);
        status.set(subject(Kind.PRODUCT), Change.RECALLED);
        assertThat(Verdicts.ofLot(new Identified.Found(page), status, TODAY).verdict())
                .isEqualTo(Verdict.RECALLED);
        assertThat(Verdicts.ofLot(new Identified.Absent(), status, TODAY).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    /** Whatever stands and is missing: the worst wins, and VALID is never said with bad news or without the lease. */
    @Test
    void anyMixture_worstWinsAndValidIsNeverSaidWrongly() {
        var random = new Random(20261122);
        for (var round = 0; round < 20_000; round++) {
            status.clear();
            var standing = EnumSet.noneOf(Change.class);
            for (var kind : EnumSet.complementOf(EnumSet.of(Kind.ARTICLES))) {
                if (random.nextInt(8) == 0) {
                    var change = ANY.get(random.nextInt(ANY.size()));
                    status.set(subject(kind), change);
                    standing.add(change);
                }
            }
            var lease = random.nextBoolean();
            if (!lease) {
                status.loseLease();
            }
            var verdict = judge(identity(
                    random.nextInt(5) > 0,
                    random.nextInt(5) > 0,
                    random.nextInt(5) > 0,
                    TODAY.minusDays(random.nextInt(2))));
            var worst = BAD.stream().filter(standing::contains).findFirst();
            if (worst.isPresent()) {
                assertThat(verdict).isEqualTo(Verdict.valueOf(worst.get().name()));
            } else {
                assertThat(verdict).isNotIn(badVerdicts());
                assertThat(verdict == Verdict.VALID && !lease).isFalse();
            }
        }
    }

    private Verdict judge(Identity identity) {
        return Verdicts.ofStamp(CODE, new Identified.Found(identity), status, TODAY)
                .verdict();
    }

    /** The subject of a kind that the sample stamp depends on. */
    private static Subject subject(Kind kind) {
        return switch (kind) {
            case UNIT, ESTABLISHMENT -> Subject.of(kind, PublishedSamples.ESTABLISHMENT);
            case PRODUCT -> Subject.of(kind, PublishedSamples.PRODUCT);
            case PRODUCTION_LOT -> Subject.of(kind, PublishedSamples.LOT);
            case CODE_LOT -> Subject.of(kind, PublishedSamples.CODE_LOT);
            case STAMP_RANGE -> Subject.range(PublishedSamples.CODE_LOT, 0, 9);
            case ARTICLES -> throw new IllegalArgumentException("no stamp depends on articles");
        };
    }

    private static Set<Verdict> badVerdicts() {
        var verdicts = EnumSet.noneOf(Verdict.class);
        BAD.forEach(change -> verdicts.add(Verdict.valueOf(change.name())));
        return verdicts;
    }

    private static Identity identity(boolean activated, boolean product, boolean lot, LocalDate expiresOn) {
        var sample = SampleAnswers.lot(lot);
        var facts = new ProductionLot.Facts(
                sample.facts().producedOn(),
                Optional.of(expiresOn),
                sample.facts().quantity(),
                sample.facts().place());
        var dated = new ProductionLot(
                sample.id(),
                sample.revision(),
                lot,
                sample.number(),
                facts,
                sample.journey(),
                sample.links(),
                sample.registered(),
                sample.documents());
        var codeLot = activated
                ? SampleAnswers.codeLot()
                : new CodeLot(PublishedSamples.CODE_LOT, 14, PublishedSamples.SIZE, List.of());
        return new Identity(
                SampleAnswers.establishment(),
                Optional.of(SampleAnswers.product(product)),
                Optional.of(dated),
                Optional.of(codeLot));
    }
}
