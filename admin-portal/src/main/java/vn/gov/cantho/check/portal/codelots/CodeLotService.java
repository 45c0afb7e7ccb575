package vn.gov.cantho.check.portal.codelots;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.productionlots.Flaw;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Keeps code lots: an agency issues codes to an establishment, which binds them to a lot and activates them. */
@Service
@PreAuthorize(CodeAuthority.MAY_SEE)
@Transactional
public class CodeLotService implements ListSource<CodeLot> {

    /** Kind of subject in the trail. */
    public static final String SUBJECT = "CODE_LOT";

    /** The codes a lot can have at most. */
    public static final int SIZE_MAX = 1_000_000;

    private static final int NOTE_LENGTH_MAX = 200;

    private final CodeLotRepository codeLots;
    private final CodeRangeRepository ranges;
    private final ProductionLotService lots;
    private final StampTexts texts;
    private final CurrentAccount current;
    private final CodeTrail trail;

    CodeLotService(
            CodeLotRepository codeLots,
            CodeRangeRepository ranges,
            ProductionLotService lots,
            StampTexts texts,
            CurrentAccount current,
            CodeTrail trail) {
        this.codeLots = codeLots;
        this.ranges = ranges;
        this.lots = lots;
        this.texts = texts;
        this.current = current;
        this.trail = trail;
    }

    /** Keys to sort by: {@code number}, {@code establishment}, {@code lot}, {@code product}, {@code size}, {@code issuedAt}. */
    @Override
    @Transactional(readOnly = true)
    public List<CodeLot> find(ListQuery query) {
        return codeLots.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return codeLots.count(query);
    }

    @Transactional(readOnly = true)
    public Optional<CodeLot> find(CodeLotId id) {
        return codeLots.find(id);
    }

    /** How many code lots in reach stand for no production lot yet. */
    @Transactional(readOnly = true)
    public int countUnbound() {
        return codeLots.countUnbound();
    }

    /** The code lots that stand for a production lot, newest first. */
    @Transactional(readOnly = true)
    public List<CodeLot> findOf(ProductionLotId lot) {
        return codeLots.findOf(lot);
    }

    /** What was activated and made void of a lot, newest first. */
    @Transactional(readOnly = true)
    public List<CodeRange> findRanges(CodeLotId id) {
        return ranges.findOf(id);
    }

    @Transactional(readOnly = true)
    public Optional<PrintableCodes> findPrintable(CodeLotId id) {
        return codeLots.find(id).map(lot -> new PrintableCodes(lot, ranges.findVoid(id)));
    }

    /** The establishments codes can be issued to, by name. */
    @Transactional(readOnly = true)
    public List<EstablishmentChoice> findEstablishments(ListQuery query) {
        return codeLots.findEstablishments(query);
    }

    /**
     * Issues codes without PINs to an establishment in reach.
     *
     * @see #issue(long, int, String, boolean)
     */
    @PreAuthorize(CodeAuthority.MAY_ISSUE)
    public CodeIssue issue(long establishmentId, int size, String note) {
        return issue(establishmentId, size, note, false);
    }

    /**
     * Issues codes to an establishment in reach.
     *
     * @param size 1 to {@link #SIZE_MAX}
     * @param note what for, at most 200 characters; may be empty
     * @param pin whether the stamps get a PIN under a scratch layer
     */
    @PreAuthorize(CodeAuthority.MAY_ISSUE)
    public CodeIssue issue(long establishmentId, int size, String note, boolean pin) {
        var flaws = new ArrayList<Flaw>();
        if (!codeLots.isEstablishmentAtWork(establishmentId)) {
            flaws.add(Flaw.of("establishment", "codelots.flaw.establishment"));
        }
        if (size < 1 || size > SIZE_MAX) {
            flaws.add(Flaw.of("size", "codelots.flaw.size", SIZE_MAX));
        }
        var kept = note.strip();
        if (kept.length() > NOTE_LENGTH_MAX) {
            flaws.add(Flaw.of("note", "codelots.flaw.note", NOTE_LENGTH_MAX));
        }
        if (!flaws.isEmpty()) {
            return new CodeIssue.Flawed(flaws);
        }
        var text = Optional.of(kept).filter(words -> !words.isEmpty());
        var id = codeLots.insert(
                establishmentId,
                size,
                texts.writingKeyId(),
                pin,
                text,
                current.get().accountId());
        var lot = codeLots.find(id).orElseThrow();
        trail.issued(lot);
        return new CodeIssue.Issued(lot);
    }

    /** Says which production lot the codes stand for; can be changed until the first of them is active. */
    @PreAuthorize(CodeAuthority.MAY_USE)
    public Binding bind(CodeLotId id, ProductionLotId lotId, int version) {
        var found = lockOwn(id).filter(codes -> codes.version() == version);
        if (found.isEmpty()) {
            return new Binding.Overtaken();
        }
        var before = found.get();
        var lot = lots.find(lotId)
                .filter(ProductionLot::published)
                .filter(own -> own.establishmentId() == before.establishmentId());
        if (lot.isEmpty()) {
            return new Binding.LotNotPublished();
        }
        var hold = lots.findHold(lotId);
        if (hold.isPresent()) {
            return new Binding.Held(hold.get());
        }
        if (ranges.hasActivation(id)) {
            return new Binding.HasActiveCodes();
        }
        if (!codeLots.bind(id, lotId, version)) {
            return new Binding.Overtaken();
        }
        var after = codeLots.find(id).orElseThrow();
        trail.bound(before, after);
        return new Binding.Bound(after);
    }

    /** Makes codes valid: they are on goods now. No code is activated twice. */
    @PreAuthorize(CodeAuthority.MAY_USE)
    public Activation activate(CodeLotId id, int first, int last) {
        var found = lockOwn(id);
        if (found.isEmpty()) {
            return new Activation.Unknown();
        }
        var codes = found.get();
        if (isOutside(codes, first, last)) {
            return new Activation.Outside(codes.size() - 1);
        }
        if (codes.lot().isEmpty()) {
            return new Activation.NotBound();
        }
        var hold = lots.findHold(codes.lot().get().id());
        if (hold.isPresent()) {
            return new Activation.Held(hold.get());
        }
        var serials = new SerialRange(first, last);
        var active = ranges.findActivated(id, serials);
        if (active.isPresent()) {
            return new Activation.Overlaps(active.get());
        }
        ranges.activate(codes, serials, current.get().accountId());
        trail.activated(codes, serials);
        return new Activation.Activated(codeLots.find(id).orElseThrow());
    }

    /**
     * Makes codes void for good, active or not: spoilt, lost or stolen stamps.
     *
     * @param reason 5 to 300 characters
     */
    @PreAuthorize(CodeAuthority.MAY_VOID)
    public Voiding voidRange(CodeLotId id, int first, int last, String reason) {
        var found = codeLots.lock(id);
        if (found.isEmpty()) {
            return new Voiding.Unknown();
        }
        var codes = found.get();
        var why = reason.strip();
        if (isOutside(codes, first, last)) {
            return new Voiding.Outside(codes.size() - 1);
        }
        if (why.length() < 5 || why.length() > 300) {
            return new Voiding.ReasonMissing();
        }
        var serials = new SerialRange(first, last);
        var voided = ranges.findVoided(id, serials);
        if (voided.isPresent()) {
            return new Voiding.Overlaps(voided.get());
        }
        ranges.makeVoid(codes, serials, why, current.get().accountId());
        trail.voided(codes, serials, why);
        return new Voiding.Voided(codeLots.find(id).orElseThrow());
    }

    /**
     * Takes down that the texts of codes left the house.
     *
     * @param form of the file, such as {@code CSV}
     */
    @PreAuthorize(CodeAuthority.MAY_PRINT)
    public void noteExport(CodeLotId id, String form, SerialRange serials) {
        codeLots.find(id).ifPresent(lot -> trail.exported(lot, form, serials));
    }

    /** Takes down that the PINs of codes left the house, beside the texts of the codes. */
    @PreAuthorize(CodeAuthority.MAY_PRINT)
    public void notePins(CodeLotId id, SerialRange serials) {
        codeLots.find(id).ifPresent(lot -> trail.pinsExported(lot, serials));
    }

    private Optional<CodeLot> lockOwn(CodeLotId id) {
        return codeLots.lock(id)
                .filter(codes -> codes.establishmentId() == current.get().unitId());
    }

    private static boolean isOutside(CodeLot codes, int first, int last) {
        return first < 0 || last < first || last >= codes.size();
    }
}
