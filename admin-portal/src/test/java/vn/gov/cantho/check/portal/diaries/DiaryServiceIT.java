package vn.gov.cantho.check.portal.diaries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.productionlots.Flaw;
import vn.gov.cantho.check.portal.productionlots.PlaceId;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Announcements;
import vn.gov.cantho.check.portal.testing.LotRecords;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class DiaryServiceIT {

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private DiaryService diaries;

    @Autowired
    private Announcements announcements;

    private LotRecords fish;

    @BeforeEach
    void actForTheCooperative() {
        fish = new LotRecords(portal, Person.FISH_EDITOR);
    }

    @Test
    void add_plausibleEntry_isKeptAndAnnounced() {
        var lot = fish.draft();
        var typed = fish.typedEntry(lot.id());

        var entry = ((DiarySaving.Saved) asFish(() -> diaries.add(typed))).entry();

        assertThat(entry.activity()).isEqualTo("Thu hoạch");
        assertThat(entry.startedAt()).isEqualTo(typed.startedAt());
        assertThat(asFish(() -> diaries.findOf(lot.id()))).containsExactly(entry);
        assertThat(announcements.heard()).contains(new DiaryChanged(lot.establishmentId(), lot.id()));
    }

    @Test
    void add_inTheFutureWithoutActivityElsewhere_namesTheFlaws() {
        var lot = fish.draft();
        var tomorrow = Instant.now().plus(Duration.ofDays(1));
        var typed = new NewDiaryEntry(
                lot.id(),
                Stage.PACKING,
                " ",
                Optional.of("x".repeat(1001)),
                new PlaceId(-1),
                tomorrow,
                Optional.of(tomorrow.minusSeconds(1)),
                true);

        assertThat(fields(asFish(() -> diaries.add(typed))))
                .containsExactly("activity", "note", "startedAt", "endedAt", "place");
    }

    @Test
    void add_yearsBeforeTheLot_isRefused() {
        var typed = at(fish.typedEntry(fish.draft().id()), Instant.parse("2020-01-01T00:00:00Z"), Optional.empty());

        assertThat(asFish(() -> diaries.add(typed)))
                .isEqualTo(new DiarySaving.Flawed(List.of(Flaw.of("startedAt", "diaries.flaw.startedAt.early"))));
    }

    @Test
    void change_byTwo_isOvertakenForTheSecond() {
        var entry = fish.entry(fish.draft().id());
        var later = at(fish.typedEntry(entry.lot()), entry.startedAt().plusSeconds(60), Optional.empty());

        var first = asFish(() -> diaries.change(entry.id(), later, entry.version()));
        var second = asFish(() -> diaries.change(entry.id(), later, entry.version()));

        assertThat(((DiarySaving.Saved) first).entry().endedAt()).isEmpty();
        assertThat(second).isEqualTo(new DiarySaving.Overtaken());
    }

    @Test
    void lastShownEntry_ofPublishedLot_isNeitherHiddenNorRemoved() {
        var lot = fish.published();
        var entry = asFish(() -> diaries.findOf(lot.id())).getFirst();

        assertThat(asFish(() -> diaries.remove(entry.id(), entry.version()))).isEqualTo(new DiarySaving.LastShown());
        assertThat(asFish(() -> diaries.change(entry.id(), hidden(fish.typedEntry(lot.id())), entry.version())))
                .isEqualTo(new DiarySaving.LastShown());
    }

    @Test
    void lastTwoShownEntries_removedAtOnce_leaveOne() throws InterruptedException {
        var lot = fish.published();
        fish.entry(lot.id());
        var entries = asFish(() -> diaries.findOf(lot.id()));

        List<DiarySaving> outcomes;
        try (var threads = Executors.newFixedThreadPool(2)) {
            var removals = entries.stream()
                    .<Callable<DiarySaving>>map(
                            entry -> () -> asFish(() -> diaries.remove(entry.id(), entry.version())))
                    .toList();
            outcomes =
                    threads.invokeAll(removals).stream().map(Future::resultNow).toList();
        }

        assertThat(outcomes).containsExactlyInAnyOrder(new DiarySaving.Removed(), new DiarySaving.LastShown());
    }

    @Test
    void diary_ofAnotherEstablishment_isNeitherSeenNorWritten() {
        var lot = fish.draft();
        var entry = fish.entry(lot.id());
        var typed = fish.typedEntry(lot.id());

        assertThat(asFruit(() -> diaries.findOf(lot.id()))).isEmpty();
        assertThat(asFruit(() -> diaries.add(typed))).isEqualTo(new DiarySaving.UnknownLot());
        assertThat(asFruit(() -> diaries.remove(entry.id(), entry.version()))).isEqualTo(new DiarySaving.Overtaken());
        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_EDITOR, () -> diaries.add(typed)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private static List<String> fields(DiarySaving saving) {
        return ((DiarySaving.Flawed) saving).flaws().stream().map(Flaw::field).toList();
    }

    private static NewDiaryEntry at(NewDiaryEntry entry, Instant start, Optional<Instant> end) {
        return new NewDiaryEntry(
                entry.lot(), entry.stage(), entry.activity(), entry.note(), entry.place(), start, end, entry.shown());
    }

    private static NewDiaryEntry hidden(NewDiaryEntry entry) {
        return new NewDiaryEntry(
                entry.lot(),
                entry.stage(),
                entry.activity(),
                entry.note(),
                entry.place(),
                entry.startedAt(),
                entry.endedAt(),
                false);
    }

    private static <T> T asFish(Supplier<T> work) {
        return ActAs.person(Person.FISH_EDITOR, work);
    }

    private static <T> T asFruit(Supplier<T> work) {
        return ActAs.person(Person.FRUIT_EDITOR, work);
    }
}
