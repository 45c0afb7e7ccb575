package vn.gov.cantho.check.resolver.http;

import java.util.regex.Pattern;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampReading;
import vn.gov.cantho.check.resolver.report.Draft;
import vn.gov.cantho.check.resolver.report.Subject;

/** Reads what a problem report is about: the code of a stamp, or the path of one of our pages. */
final class ReportSubjects {

    private static final Pattern GTIN_PATH = Pattern.compile("/01/([0-9]{14})(/10/[^/]{1,120})?");
    private static final Pattern LOCAL_PATH = Pattern.compile("/l/(CT-[0-9A-Z]{4,12})/[^/]{1,120}");
    private static final Pattern ESTABLISHMENT_PATH = Pattern.compile("/establishments/([0-9]{1,18})");

    private ReportSubjects() {}

    static Subject read(String about, StampCodes codes) {
        if (about.isEmpty()) {
            return Subject.NOTHING;
        }
        if (about.startsWith("/")) {
            return ofPath(about);
        }
        return switch (codes.read(about)) {
            case StampReading.Genuine(var code, var keyId) ->
                new Subject(Subject.Kind.STAMP, codes.write(code, keyId), code.codeLot(), "");
            case StampReading.Malformed _, StampReading.Forged _ -> unreadable(about);
        };
    }

    private static Subject ofPath(String path) {
        var gtin = GTIN_PATH.matcher(path);
        if (gtin.matches()) {
            var kind = gtin.group(2) == null ? Subject.Kind.PRODUCT : Subject.Kind.LOT;
            return new Subject(kind, path, 0, gtin.group(1));
        }
        var local = LOCAL_PATH.matcher(path);
        if (local.matches()) {
            return new Subject(Subject.Kind.LOT, path, 0, local.group(1));
        }
        var establishment = ESTABLISHMENT_PATH.matcher(path);
        return establishment.matches()
                ? new Subject(Subject.Kind.ESTABLISHMENT, path, 0, establishment.group(1))
                : unreadable(path);
    }

    private static Subject unreadable(String text) {
        return new Subject(Subject.Kind.UNREADABLE, text.substring(0, Math.min(Draft.ABOUT_MAX, text.length())), 0, "");
    }
}
