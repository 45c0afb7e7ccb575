package vn.gov.cantho.check.resolver.scan;

import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCode;
import vn.gov.cantho.check.contract.status.Notice;

/**
 * Everything a page is made of.
 *
 * @param code absent for a lot page and for a text that is no code of ours
 * @param codeText the code as it is printed; of a text that is no code what was asked, shortened; of a lot page empty
 * @param identity what is known, whether or not the verdict lets it be shown
 * @param notice of the decision behind the verdict
 * @param asOf the time that the verdict speaks of: whatever was decided before it has been heard
 * @param history how often the stamp was scanned, where that is known in time
 * @param absentLot the number of the lot that was asked for and is not published, when its product is told instead
 * @param pin what became of the try with a PIN that led to this page
 */
public record Answer(
        Verdict verdict,
        Optional<StampCode> code,
        String codeText,
        Optional<Identity> identity,
        Optional<Notice> notice,
        Instant asOf,
        Optional<ScanHistory> history,
        Optional<String> absentLot,
        Optional<PinResult> pin) {

    /** What an answer is about, which its headline names. */
    public enum About {
        /** A stamp, or a text that is none of ours. */
        STAMP,
        /** A production lot, without a stamp. */
        LOT,
        /** A product, without a lot. */
        PRODUCT,
        /** An establishment by itself. */
        PARTY,
        /** A place of an establishment. */
        PLACE
    }

    /** An answer about what was asked for and nothing above it, to whoever did not try a PIN. */
    public Answer(
            Verdict verdict,
            Optional<StampCode> code,
            String codeText,
            Optional<Identity> identity,
            Optional<Notice> notice,
            Instant asOf,
            Optional<ScanHistory> history) {
        this(verdict, code, codeText, identity, notice, asOf, history, Optional.empty(), Optional.empty());
    }

    /**
     * The answer about a code that was never issued, be it genuine or made up: it says nothing that could tell which.
     *
     * @param text the code as it would be printed, or what was asked, shortened
     */
    public static Answer unknown(String text, Instant asOf) {
        return new Answer(
                Verdict.UNKNOWN, Optional.empty(), text, Optional.empty(), Optional.empty(), asOf, Optional.empty());
    }

    /** What it is about: a stamp where there is a code or nothing is known, else the narrowest thing that is known. */
    public About about() {
        if (code.isPresent() || identity.isEmpty()) {
            return About.STAMP;
        }
        if (identity.get().lot().isPresent()) {
            return About.LOT;
        }
        if (identity.get().place().isPresent()) {
            return About.PLACE;
        }
        return identity.get().product().isPresent() ? About.PRODUCT : About.PARTY;
    }

    /** The same with what became of a try. */
    public Answer with(Optional<PinResult> result) {
        return new Answer(verdict, code, codeText, identity, notice, asOf, history, absentLot, result);
    }

    /** Whether the page asks for the PIN of the stamp. */
    public boolean asksForPin() {
        return code.isPresent() && PinRule.asks(verdict, identity);
    }

    /** The same with good news taken back: nobody can say that it still holds. Bad news stays. */
    public Answer unconfirmed() {
        return verdict == Verdict.VALID
                ? new Answer(Verdict.UNCONFIRMED, code, codeText, identity, notice, asOf, history, absentLot, pin)
                : this;
    }
}
