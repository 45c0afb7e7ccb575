package vn.gov.cantho.check.contract.gs1;

import java.util.Locale;
import java.util.Optional;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;

/** The checks of content that the dictionary names, under the names it has for them. */
enum Linter {
    CSUM(CheckDigit::isRight, Flaw.WRONG_CHECK_DIGIT),
    CSUMALPHA(CheckPair::isRight, Flaw.WRONG_CHECK_DIGIT),
    GCPPOS1(NumberChecks::isCompanyPrefix),
    GCPPOS2((text, start, end) -> NumberChecks.isCompanyPrefix(text, start + 1, end)),
    ZERO(NumberChecks::isZero),
    NONZERO((text, start, end) -> !NumberChecks.isZero(text, start, end)),
    NOZEROPREFIX((text, start, end) -> text.charAt(start) != '0'),
    YESNO((text, start, end) -> NumberChecks.isOneOf("01", text, start)),
    WINDING((text, start, end) -> NumberChecks.isOneOf("019", text, start)),
    ISO5218((text, start, end) -> NumberChecks.isOneOf("0129", text, start)),
    MEDIATYPE(NumberChecks::isMediaType),
    LATITUDE((text, start, end) -> NumberChecks.number(text, start, end) <= 180_0000000L),
    LONGITUDE((text, start, end) -> NumberChecks.number(text, start, end) <= 360_0000000L),
    PIECEOFTOTAL(NumberChecks::isPieceOfTotal),
    POSINSEQSLASH(TextChecks::isPositionInSequence),
    HYPHEN(TextChecks::isHyphens),
    IMPORTERIDX(CharacterSet.BASE_64_URL::hasAll),
    PCENC(TextChecks::isPercentEncoded),
    HASNONDIGIT((text, start, end) -> !CharacterSet.DIGITS.hasAll(text, start, end)),
    IBAN(TextChecks::isIban),
    ISO3166((text, start, end) -> CodeLists.GS1.isCountry(text, start)),
    ISO3166999(
            (text, start, end) -> NumberChecks.number(text, start, end) == 999 || CodeLists.GS1.isCountry(text, start)),
    ISO3166ALPHA2((text, start, end) -> CodeLists.GS1.isCountryName(text, start)),
    ISO4217((text, start, end) -> CodeLists.GS1.isCurrency(text, start)),
    PACKAGETYPE((text, start, end) -> CodeLists.GS1.isPackage(text, start, end)),
    YYMMD0((text, start, end) -> DateChecks.isDateOrMonth(text, start)),
    YYMMDD((text, start, end) -> DateChecks.isDate(text, start)),
    YYYYMMDD((text, start, end) -> DateChecks.isLongDate(text, start)),
    HHMI((text, start, end) -> DateChecks.isHour(text, start) && DateChecks.isSixtieth(text, start + 2)),
    HH((text, start, end) -> DateChecks.isHour(text, start)),
    MI((text, start, end) -> DateChecks.isSixtieth(text, start)),
    SS((text, start, end) -> DateChecks.isSixtieth(text, start)),
    COUPONCODE(CouponCode::isCouponCode),
    COUPONPOSOFFER(CouponCode::isPositiveOffer);

    // Each check is a function that captures nothing, which the compiler cannot see.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Check check;

    private final Optional<Flaw> flaw;

    Linter(Check check) {
        this(check, Flaw.WRONG_CONTENT);
    }

    Linter(Check check, Flaw flaw) {
        this.check = check;
        this.flaw = Optional.of(flaw);
    }

    /**
     * Finds a linter by its name in the dictionary.
     *
     * @throws IllegalArgumentException if this release does not have it
     */
    static Linter named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** The component has the characters and the length of its format when it is looked at, and is never empty. */
    Optional<Flaw> flaw(String text, int start, int end) {
        return check.passes(text, start, end) ? Format.FINE : flaw;
    }

    /** A look at a part of a text. */
    @FunctionalInterface
    private interface Check {
        boolean passes(String text, int start, int end);
    }
}
