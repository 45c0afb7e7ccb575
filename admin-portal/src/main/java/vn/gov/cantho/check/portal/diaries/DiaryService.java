package vn.gov.cantho.check.portal.diaries;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.productionlots.Flaw;
import vn.gov.cantho.check.portal.productionlots.LotAuthority;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Keeps the diaries of lots. The diary of a published lot always has an entry that is shown. */
@Service
@PreAuthorize(LotAuthority.MAY_SEE_LOTS)
@Transactional
public class DiaryService {

    /** How many entries a diary can have. */
    public static final int ENTRIES_MAX = 500;

    private final DiaryRepository entries;
    private final ProductionLotService lots;
    private final PlaceService places;
    private final CurrentAccount current;
    private final DiaryTrail trail;
    private final InstantSource clock;

    DiaryService(
            DiaryRepository entries,
            ProductionLotService lots,
            PlaceService places,
            CurrentAccount current,
            DiaryTrail trail,
            InstantSource clock) {
        this.entries = entries;
        this.lots = lots;
        this.places = places;
        this.current = current;
        this.trail = trail;
        this.clock = clock;
    }

    /** The diary of a lot, oldest first. */
    @Transactional(readOnly = true)
    public List<DiaryEntry> findOf(ProductionLotId lot) {
        return entries.findOf(lot);
    }

    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public DiarySaving add(NewDiaryEntry typed) {
        var lot = ownLot(typed.lot());
        if (lot.isEmpty()) {
            return new DiarySaving.UnknownLot();
        }
        var flaws = flaws(typed, lot.get());
        if (entries.countOf(typed.lot()) >= ENTRIES_MAX) {
            flaws.add(Flaw.of("activity", "diaries.flaw.full", ENTRIES_MAX));
        }
        if (!flaws.isEmpty()) {
            return new DiarySaving.Flawed(flaws);
        }
        var account = current.get();
        var entry = entries.find(entries.insert(account.unitId(), account.accountId(), kept(typed)))
                .orElseThrow();
        trail.added(entry);
        return new DiarySaving.Saved(entry);
    }

    /** Changes an entry; it stays in the diary it is in. */
    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public DiarySaving change(DiaryEntryId id, NewDiaryEntry typed, int version) {
        var before = entries.find(id).filter(entry -> entry.version() == version);
        var lot = before.flatMap(entry -> ownLot(entry.lot()));
        if (before.isEmpty() || lot.isEmpty()) {
            return new DiarySaving.Overtaken();
        }
        var flaws = flaws(typed, lot.get());
        if (!flaws.isEmpty()) {
            return new DiarySaving.Flawed(flaws);
        }
        if (!typed.shown() && isLastShown(before.get(), lot.get())) {
            return new DiarySaving.LastShown();
        }
        if (!entries.update(id, kept(typed), version)) {
            return new DiarySaving.Overtaken();
        }
        var after = entries.find(id).orElseThrow();
        trail.changed(before.get(), after);
        return new DiarySaving.Saved(after);
    }

    @PreAuthorize(LotAuthority.MAY_EDIT_LOTS)
    public DiarySaving remove(DiaryEntryId id, int version) {
        var entry = entries.find(id);
        var lot = entry.flatMap(found -> ownLot(found.lot()));
        if (entry.isEmpty() || lot.isEmpty()) {
            return new DiarySaving.Overtaken();
        }
        if (isLastShown(entry.get(), lot.get())) {
            return new DiarySaving.LastShown();
        }
        if (!entries.delete(id, version)) {
            return new DiarySaving.Overtaken();
        }
        trail.removed(entry.get());
        return new DiarySaving.Removed();
    }

    /** Two who remove the last two shown entries at once must not both succeed: the lot is locked first. */
    private Optional<ProductionLot> ownLot(ProductionLotId id) {
        return lots.lock(id)
                .filter(lot -> lot.establishmentId() == current.get().unitId());
    }

    private boolean isLastShown(DiaryEntry entry, ProductionLot lot) {
        return lot.published() && entry.shown() && entries.shownEntries(lot.id()) <= 1;
    }

    private List<Flaw> flaws(NewDiaryEntry typed, ProductionLot lot) {
        var flaws = new ArrayList<>(DiaryChecks.flaws(typed, lot, clock.instant()));
        if (places.find(typed.place())
                .filter(place -> place.establishmentId() == lot.establishmentId())
                .isEmpty()) {
            flaws.add(Flaw.of("place", "productionlots.flaw.place"));
        }
        return flaws;
    }

    private static NewDiaryEntry kept(NewDiaryEntry typed) {
        return new NewDiaryEntry(
                typed.lot(),
                typed.stage(),
                typed.activity().strip(),
                typed.note().map(String::strip).filter(note -> !note.isEmpty()),
                typed.place(),
                typed.startedAt(),
                typed.endedAt(),
                typed.shown());
    }
}
