package vn.gov.cantho.check.resolver.render;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.ScanHistory;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** The box that everybody reads first: shape, headline, what it means, what to do, since when it is known. */
final class VerdictBox {

    private final Language language;
    private final Wording words;

    /** The sentences about earlier scans, escaped once; only a place could bring in anything that needs it. */
    private final String firstScan;

    private final String someScans;
    private final String someScansFrom;

    /** A verdict speaks of the last good poll, so all scans between two polls speak of the same time. */
    private Moment lastMoment = Moment.of(Instant.EPOCH);

    /** A time as it is written for people and in data. */
    private record Moment(Instant at, String people, String data) {

        static Moment of(Instant at) {
            return new Moment(at, Formats.exactTime(at), at.toString());
        }
    }

    VerdictBox(Language language, Wording words) {
        this.language = language;
        this.words = words;
        this.firstScan = Html.escaped(words.text("verdict.history.first"));
        this.someScans = Html.escaped(words.text("verdict.history.some"));
        this.someScansFrom = Html.escaped(words.text("verdict.history.some.place"));
    }

    /** Good news about a thing without a stamp is not that a code is valid: there is none. */
    String headline(Answer answer) {
        var key = "verdict." + answer.verdict() + ".headline";
        return words.text(
                answer.verdict() == Verdict.VALID && answer.about() != Answer.About.STAMP
                        ? key + '.' + answer.about()
                        : key);
    }

    void write(Html html, Answer answer) {
        var look = VerdictLook.of(answer.verdict());
        html.raw("<div class=\"verdict ")
                .raw(look.tone())
                .raw("\">")
                .raw(look.shape().svg());
        html.element("h1", headline(answer)).raw("<div>");
        answer.absentLot()
                .ifPresent(lot -> html.raw("<p class=\"say\">")
                        .element("b", words.text("verdict.absentLot", lot))
                        .raw("</p>"));
        html.raw("<p class=\"say\">").text(sentence(answer)).raw("</p>");
        answer.notice().filter(_ -> isDecided(answer.verdict())).ifPresent(notice -> notice(html, notice));
        html.raw("<p class=\"do\">").element("b", words.text("verdict.do"));
        html.text(words.text("verdict." + answer.verdict() + ".do" + ofThing(answer)))
                .raw("</p>");
        meta(html, answer);
        html.raw("</div></div>");
    }

    private String sentence(Answer answer) {
        var key = "verdict." + answer.verdict() + ".sentence";
        return switch (answer.verdict()) {
            case VALID ->
                approval(answer)
                        .map(approval -> words.text(key, approval.agency().in(language), Formats.date(approval.date())))
                        .orElseGet(() -> words.text(key + ".plain"));
            case UNCONFIRMED ->
                answer.identity().isPresent()
                        ? words.text(key, Formats.exactTime(answer.asOf()))
                        : words.text(key + ".plain");
            case EXPIRED ->
                words.text(
                        key,
                        answer.identity()
                                .flatMap(Identity::lot)
                                .flatMap(lot -> lot.facts().expiresOn())
                                .map(Formats::date)
                                .orElse("–"));
            case SUSPECT, NOT_ACTIVATED, SUSPENDED, RECALLED, CANCELLED, LOCKED, UNPUBLISHED, UNKNOWN ->
                words.text(key);
        };
    }

    /** Without a lot or stamp there is nothing to compare with the package. */
    private static String ofThing(Answer answer) {
        var thing = switch (answer.about()) {
            case PRODUCT, PARTY, PLACE -> true;
            case STAMP, LOT -> false;
        };
        return answer.verdict() == Verdict.VALID && thing ? '.' + answer.about().name() : "";
    }

    private static Optional<Product.Approval> approval(Answer answer) {
        return answer.identity().flatMap(Identity::product).flatMap(Product::approval);
    }

    private static boolean isDecided(Verdict verdict) {
        return switch (verdict) {
            case RECALLED, SUSPENDED, LOCKED, CANCELLED, SUSPECT -> true;
            case VALID, UNCONFIRMED, NOT_ACTIVATED, EXPIRED, UNPUBLISHED, UNKNOWN -> false;
        };
    }

    private void notice(Html html, Notice notice) {
        html.raw("<dl>");
        entry(html, "notice.reason", notice.reason());
        entry(html, "notice.instruction", notice.instruction());
        entry(html, "notice.decision", notice.decisionNumber());
        entry(html, "notice.agency", notice.agency());
        entry(html, "notice.since", Formats.time(notice.since()));
        html.raw("</dl>");
    }

    private void entry(Html html, String key, String text) {
        if (!text.isBlank()) {
            html.raw("<div>").element("dt", words.text(key)).element("dd", text).raw("</div>");
        }
    }

    private void meta(Html html, Answer answer) {
        html.raw("<div class=\"meta\">");
        if (!answer.codeText().isEmpty()) {
            html.raw("<p>").text(words.text("verdict.code")).raw(": <code>");
            html.text(grouped(answer)).raw("</code></p>");
        }
        var asOf = answer.verdict() == Verdict.UNCONFIRMED ? "verdict.asOf.unconfirmed" : "verdict.asOf";
        html.raw("<p>").text(words.text(asOf, Formats.exactTime(answer.asOf()))).raw("</p>");
        answer.history()
                .ifPresent(history -> html.raw("<p>").raw(scans(history)).raw("</p>"));
        if (answer.verdict() != Verdict.RECALLED) {
            html.element("p", words.text("verdict.limits"));
        }
        html.raw("</div>");
    }

    /** What changes from scan to scan, here and in the data of the page. */
    SlotTexts slots(Answer answer) {
        var moment = moment(answer.asOf());
        return new SlotTexts(List.of(
                grouped(answer),
                answer.codeText(),
                moment.people(),
                moment.data(),
                answer.history().map(this::scans).orElse(""),
                ""));
    }

    private Moment moment(Instant at) {
        var last = lastMoment;
        if (!last.at().equals(at)) {
            last = Moment.of(at);
            lastMoment = last;
        }
        return last;
    }

    /** How often a stamp was scanned before, escaped. */
    private String scans(ScanHistory history) {
        if (history.count() == 1) {
            return firstScan;
        }
        var count = Formats.number(history.count());
        var firstAt = Formats.time(history.firstAt());
        return history.firstPlace()
                .map(place -> Wording.filled(someScansFrom, count, firstAt, Html.escaped(place)))
                .orElseGet(() -> Wording.filled(someScans, count, firstAt));
    }

    /** What looks like a code in groups of four, as it is printed, genuine or not; anything else as it was typed. */
    private static String grouped(Answer answer) {
        var code = answer.codeText();
        if (code.length() != StampCodes.LENGTH || !isPrinted(code)) {
            return code;
        }
        var out = new StringBuilder(code.length() + code.length() / 4);
        for (var i = 0; i < code.length(); i++) {
            if (i > 0 && i % 4 == 0) {
                out.append(' ');
            }
            out.append(code.charAt(i));
        }
        return out.toString();
    }

    private static boolean isPrinted(String code) {
        // A loop, for every scan comes by here.
        for (var at = 0; at < code.length(); at++) {
            if (!isPrinted(code.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPrinted(char letter) {
        return (letter >= '0' && letter <= '9') || (letter >= 'A' && letter <= 'Z');
    }
}
