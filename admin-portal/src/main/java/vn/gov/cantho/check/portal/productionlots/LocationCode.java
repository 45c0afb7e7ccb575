package vn.gov.cantho.check.portal.productionlots;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads location trace codes: a GS1 application identifier 410 to 417 with a GLN (416, a place of production or
 * service, unless another is typed), or a local code where the establishment has no GS1 prefix.
 */
public final class LocationCode {

    private static final Pattern GLN = Pattern.compile("(?:\\(?(41[0-7])\\)?)?([0-9]{13})");
    private static final Pattern LOCAL = Pattern.compile("CT-[0-9A-Z-]{3,20}");
    private static final String PRODUCTION_PLACE = "416";

    private LocationCode() {}

    public static LocationCodeReading read(String typed) {
        var text = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        if (LOCAL.matcher(text).matches()) {
            return new LocationCodeReading.Read(text);
        }
        var gln = GLN.matcher(text);
        if (!gln.matches()) {
            return new LocationCodeReading.WrongForm();
        }
        var expected = checkDigit(gln.group(2));
        if (gln.group(2).charAt(12) - '0' != expected) {
            return new LocationCodeReading.WrongCheckDigit(expected);
        }
        var identifier = gln.group(1) == null ? PRODUCTION_PLACE : gln.group(1);
        return new LocationCodeReading.Read("(" + identifier + ")" + gln.group(2));
    }

    /** The digit that makes the weighted sum a multiple of ten; weights 3 and 1 from the right, the last digit left out. */
    private static int checkDigit(String digits) {
        var sum = 0;
        for (var i = digits.length() - 2; i >= 0; i--) {
            var weight = (digits.length() - 2 - i) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }
}
