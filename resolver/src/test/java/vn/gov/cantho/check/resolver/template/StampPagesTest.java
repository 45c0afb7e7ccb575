package vn.gov.cantho.check.resolver.template;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.aayushatharva.brotli4j.decoder.Decoder;
import com.github.benmanes.caffeine.cache.Ticker;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;
import vn.gov.cantho.check.resolver.render.HtmlPages;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.PinResult;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.Texts;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.SettableStatus;
import vn.gov.cantho.check.resolver.testing.TestStampCodes;

/** What is kept must be, byte for byte, what would be written anew. */
final class StampPagesTest {

    private final ResolverMetrics metrics = new ResolverMetrics();
    private final StampPages pages = new StampPages(4_000_000, Ticker.systemTicker(), metrics);
    private final HtmlPages vietnamese = new HtmlPages(Language.VIETNAMESE, SampleAnswers.SITE);
    private final HtmlPages english = new HtmlPages(Language.ENGLISH, SampleAnswers.SITE);
    private final Random chance = new Random(20_261_127);

    @AfterEach
    void close() {
        metrics.close();
    }

    @ParameterizedTest
    @EnumSource(names = "UNKNOWN", mode = EnumSource.Mode.EXCLUDE)
    void find_everyVerdictLanguageAndCoding_isThePage(Verdict verdict) throws IOException {
        for (var renderer : new HtmlPages[] {vietnamese, english}) {
            for (var coding : Coding.values()) {
                var base = SampleAnswers.answer(verdict);
                pages.find(base, renderer, SampleAnswers.TODAY, coding);
                for (var scan = 0; scan < 50; scan++) {
                    var answer = another(base);
                    var page = find(answer, renderer, coding);
                    assertThat(page)
                            .isEqualTo(
                                    renderer.answer(answer, SampleAnswers.TODAY).body());
                }
            }
        }
        assertThat(metrics.counted(Count.PAGE_UNFIT)).isZero();
    }

    @Test
    void find_pageWithAPinForm_isThePage() throws IOException {
        var answer = SampleAnswers.withPin(Verdict.VALID, Optional.empty());
        pages.find(answer, vietnamese, SampleAnswers.TODAY, Coding.GZIP);
        assertThat(find(answer, vietnamese, Coding.GZIP))
                .isEqualTo(vietnamese.answer(answer, SampleAnswers.TODAY).body())
                .contains("<form action=\"/q/" + answer.codeText());
    }

    @Test
    void find_textsOfAnEstablishmentThatLookLikeSlots_stayWhatTheyAre() throws IOException {
        var plain = SampleAnswers.answer(Verdict.VALID);
        var lies = SampleAnswers.lot(true);
        var slots = vietnamese.slots(plain).texts().stream()
                .filter(text -> !text.isEmpty())
                .toList();
        var product = SampleAnswers.product(true);
        var establishment = SampleAnswers.establishment();
        assertThat(slots).hasSize(5);
        // The introduction repeats the code, the time and the sentence of this very page.
        var boasting = new Establishment(
                establishment.id(),
                establishment.revision(),
                establishment.name(),
                establishment.kind(),
                establishment.location(),
                establishment.contact(),
                Optional.of(Texts.vietnamese(String.join(" ", slots))),
                establishment.sample(),
                establishment.registered(),
                establishment.documents());
        var identity =
                new Identity(boasting, Optional.of(product), Optional.of(lies), Optional.of(SampleAnswers.codeLot()));
        var answer = SampleAnswers.answer(Verdict.VALID, identity);
        pages.find(answer, vietnamese, SampleAnswers.TODAY, Coding.GZIP);
        find(answer, vietnamese, Coding.GZIP);
        var other = another(answer);
        assertThat(find(other, vietnamese, Coding.GZIP))
                .isEqualTo(vietnamese.answer(other, SampleAnswers.TODAY).body())
                .contains(slots.getFirst());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1AAAAAAAAAAAAAAAAAAA", "not-a-code-of-ours", "uuuuuuuuuuuuuuuuuuuu", "1BBBBBBBBBBBBBBBBBBB"})
    void find_textThatIsNoCode_isItsPageFromTheFirstTimeOn(String text) throws IOException {
        var answer = Answer.unknown(text, SettableStatus.AS_OF);
        for (var time = 0; time < 3; time++) {
            assertThat(pages.find(answer, vietnamese, SampleAnswers.TODAY, Coding.GZIP))
                    .isPresent();
            assertThat(find(answer, vietnamese, Coding.GZIP))
                    .isEqualTo(vietnamese.answer(answer, SampleAnswers.TODAY).body());
        }
        assertThat(metrics.counted(Count.PAGE_UNFIT)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "<b>aaaaaaaaaaaaaaaaaa", "a b c d e f g h", "Mã không phải của chúng tôi"})
    void find_textThatIsShortOrNeedsEscaping_isNeverKept(String text) {
        for (var time = 0; time < 3; time++) {
            assertThat(pages.find(
                            Answer.unknown(text, SettableStatus.AS_OF), vietnamese, SampleAnswers.TODAY, Coding.GZIP))
                    .isEmpty();
        }
        assertThat(metrics.counted(Count.PAGE_UNFIT)).isZero();
    }

    @Test
    void find_onceOnly_isNotKept() {
        assertThat(pages.find(SampleAnswers.answer(Verdict.VALID), vietnamese, SampleAnswers.TODAY, Coding.GZIP))
                .isEmpty();
    }

    @Test
    void find_anotherVerdictNoticeIdentityOrDay_isAnotherPage() throws IOException {
        var valid = SampleAnswers.answer(Verdict.VALID);
        pages.find(valid, vietnamese, SampleAnswers.TODAY, Coding.GZIP);
        assertThat(pages.find(valid, vietnamese, SampleAnswers.TODAY, Coding.GZIP))
                .isPresent();
        for (var other : new Answer[] {
            with(valid, Verdict.RECALLED), valid.unconfirmed(), SampleAnswers.answer(Verdict.VALID, copy(valid))
        }) {
            assertThat(pages.find(other, vietnamese, SampleAnswers.TODAY, Coding.GZIP))
                    .isEmpty();
            assertThat(find(other, vietnamese, Coding.GZIP))
                    .isEqualTo(vietnamese.answer(other, SampleAnswers.TODAY).body());
        }
        assertThat(pages.find(valid, vietnamese, SampleAnswers.TODAY.plusDays(1), Coding.GZIP))
                .isEmpty();
        assertThat(pages.find(valid, english, SampleAnswers.TODAY, Coding.GZIP)).isEmpty();
        assertThat(pages.find(valid, vietnamese, SampleAnswers.TODAY, Coding.BROTLI))
                .isEmpty();
    }

    @Test
    void find_whatIsForOneRequestAlone_isNeverKept() {
        var tried = SampleAnswers.withPin(Verdict.VALID, Optional.of(new PinResult.Wrong(3)));
        for (var answer :
                new Answer[] {tried, SampleAnswers.answer(Verdict.UNKNOWN), SampleAnswers.lotAnswer(Verdict.VALID)}) {
            for (var time = 0; time < 3; time++) {
                assertThat(pages.find(answer, vietnamese, SampleAnswers.TODAY, Coding.GZIP))
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"GZIP", "BROTLI"})
    void page_isSmallerThanOneThatIsMadeForOneAnswer(Coding coding) throws IOException {
        var answer = SampleAnswers.answer(Verdict.VALID);
        pages.find(answer, vietnamese, SampleAnswers.TODAY, coding);
        var kept = pages.find(answer, vietnamese, SampleAnswers.TODAY, coding).orElseThrow();
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(vietnamese.answer(answer, SampleAnswers.TODAY).body().getBytes(UTF_8));
        }
        assertThat(kept.length()).isLessThan(out.size() * 11 / 10);
    }

    private String find(Answer answer, HtmlPages renderer, Coding coding) throws IOException {
        var page = pages.find(answer, renderer, SampleAnswers.TODAY, coding)
                .or(() -> pages.find(answer, renderer, SampleAnswers.TODAY, coding))
                .orElseThrow()
                .bytes();
        return switch (coding) {
            case IDENTITY -> new String(page, UTF_8);
            case GZIP -> {
                try (var stream = new GZIPInputStream(new ByteArrayInputStream(page))) {
                    yield new String(stream.readAllBytes(), UTF_8);
                }
            }
            case BROTLI -> new String(Decoder.decompress(page).getDecompressedData(), UTF_8);
        };
    }

    /** The same thing scanned at another time, with another stamp, by another number of people. */
    private Answer another(Answer answer) {
        var digits = chance.nextInt(4);
        var at = Instant.ofEpochSecond(
                1_790_000_000L + chance.nextInt(100_000_000),
                switch (digits) {
                    case 0 -> 0;
                    case 1 -> 1_000_000L * chance.nextInt(1_000);
                    case 2 -> 1_000L * chance.nextInt(1_000_000);
                    default -> chance.nextInt(1_000_000_000);
                });
        var count = 1 + chance.nextLong(1L << chance.nextInt(1, 40));
        var place = chance.nextBoolean()
                ? Optional.<String>empty()
                : Optional.of("Ở <Bến> & \"Ninh\" Kiều".substring(chance.nextInt(9)));
        return new Answer(
                answer.verdict(),
                answer.code(),
                TestStampCodes.text(7, chance.nextInt(1_000)),
                answer.identity(),
                answer.notice(),
                at,
                Optional.of(new ScanHistory(count, at.minusSeconds(chance.nextInt(10_000_000)), place)));
    }

    private static Answer with(Answer answer, Verdict verdict) {
        return new Answer(
                verdict,
                answer.code(),
                answer.codeText(),
                answer.identity(),
                answer.notice(),
                answer.asOf(),
                answer.history());
    }

    /** The same content in another object, as a newer reading is. */
    private static Identity copy(Answer answer) {
        var identity = answer.identity().orElseThrow();
        return new Identity(identity.establishment(), identity.product(), identity.lot(), identity.codeLot());
    }
}
