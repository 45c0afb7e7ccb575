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
        Optional<PinResult> pin) {

    /** An answer to whoever came by a scan and not by a try with a PIN. */
    public Answer(
            Verdict verdict,
            Optional<StampCode> code,
            String codeText,
            Optional<Identity> identity,
            Optional<Notice> notice,
            Instant asOf,
            Optional<ScanHistory> history) {
        this(verdict, code, codeText, identity, notice, asOf, history, Optional.empty());
    }

    /** The same with what became of a try. */
    public Answer with(Optional<PinResult> result) {
        return new Answer(verdict, code, codeText, identity, notice, asOf, history, result);
    }

    /** Whether the page asks for the PIN of the stamp. */
    public boolean asksForPin() {
        return code.isPresent() && PinRule.asks(verdict, identity);
    }

    /** The same with good news taken back: nobody can say that it still holds. Bad news stays. */
    public Answer unconfirmed() {
        return verdict == Verdict.VALID
                ? new Answer(Verdict.UNCONFIRMED, code, codeText, identity, notice, asOf, history, pin)
                : this;
    }
}
