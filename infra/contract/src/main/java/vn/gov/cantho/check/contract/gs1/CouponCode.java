package vn.gov.cantho.check.contract.gs1;

/** The two formats of North American coupons: fields of digits, most of them led by a digit that says how long they are. */
final class CouponCode {

    private static final int OFFER = 6;
    private static final int FAMILY = 3;
    private static final int DATE = 6;
    private static final int BASE_LENGTH = 6;
    private static final String NO_DATE = "000000";

    private final String text;
    private final int end;
    private int place;
    private boolean right = true;

    private CouponCode(String text, int start, int end) {
        this.text = text;
        this.place = start;
        this.end = end;
    }

    /** AI 8110. */
    static boolean isCouponCode(String text, int start, int end) {
        if (!CharacterSet.DIGITS.hasAll(text, start, end)) {
            return false;
        }
        var code = new CouponCode(text, start, end);
        code.company('6');
        code.skip(OFFER);
        code.counted('1', '5', 0);
        code.purchase();
        code.furtherPurchases();
        code.dates();
        code.serialAndRetailer();
        code.saving();
        return code.right && code.place == end;
    }

    /** AI 8112. */
    static boolean isPositiveOffer(String text, int start, int end) {
        if (!CharacterSet.DIGITS.hasAll(text, start, end)) {
            return false;
        }
        var code = new CouponCode(text, start, end);
        code.digit("01");
        code.counted('0', '6', BASE_LENGTH);
        code.skip(OFFER);
        code.counted('0', '9', BASE_LENGTH);
        return code.right && code.place == end;
    }

    private void furtherPurchases() {
        if (begins('1')) {
            digit("0123");
            purchase();
            otherCompany();
        }
        if (begins('2')) {
            purchase();
            otherCompany();
        }
    }

    private void dates() {
        var expiry = begins('3') ? date() : NO_DATE;
        if (begins('4')) {
            var start = date();
            right &= expiry.equals(NO_DATE) || start.compareTo(expiry) <= 0;
        }
    }

    private void serialAndRetailer() {
        if (begins('5')) {
            counted('0', '9', BASE_LENGTH);
        }
        if (begins('6')) {
            right &= place < end && text.charAt(place) >= '1';
            company('7');
        }
    }

    private void saving() {
        if (begins('9')) {
            digit("01256");
            digit("012");
            digit("0123456789");
            digit("01");
        }
    }

    /** A requirement, its code and the family of the goods. */
    private void purchase() {
        counted('1', '5', 0);
        digit("012349");
        skip(FAMILY);
    }

    private void company(char longest) {
        var prefix = place + 1;
        counted('0', longest, BASE_LENGTH);
        right = right && NumberChecks.isCompanyPrefix(text, prefix, place);
    }

    /** As a company, or 9 for the one of the first purchase. */
    private void otherCompany() {
        if (!begins('9')) {
            company('6');
        }
    }

    private String date() {
        var start = place;
        skip(DATE);
        right = right && DateChecks.isDate(text, start);
        return right ? text.substring(start, place) : NO_DATE;
    }

    /** A field whose first digit says how many follow, beyond a base length. */
    private void counted(char shortest, char longest, int base) {
        var length = place < end ? text.charAt(place) : '\0';
        right = right && length >= shortest && length <= longest;
        skip(1 + base + length - '0');
    }

    private void digit(String allowed) {
        right = right && place < end && NumberChecks.isOneOf(allowed, text, place);
        skip(1);
    }

    private boolean begins(char digit) {
        var begins = right && place < end && text.charAt(place) == digit;
        place += begins ? 1 : 0;
        return begins;
    }

    /** Goes on, or stays where it is for ever once something was wrong. */
    private void skip(int digits) {
        right = right && place + digits <= end;
        place += right ? digits : 0;
    }
}
