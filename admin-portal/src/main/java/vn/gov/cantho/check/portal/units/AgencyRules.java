package vn.gov.cantho.check.portal.units;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.portal.units.UnitFlaw.Field;
import vn.gov.cantho.check.portal.units.UnitFlaw.Problem;

/** What can be said of a unit to be made without looking at the others. */
final class AgencyRules {

    /** Only a unit below a department is a further account of it (Điều 7.2 of the Regulation). */
    static final String ASKED_FOR = "SUB_DEPARTMENT";

    private AgencyRules() {}

    static List<UnitFlaw> nameFlaws(String name, String nameEn) {
        var flaws = new ArrayList<UnitFlaw>();
        if (!UnitName.isFit(name)) {
            flaws.add(new UnitFlaw(Field.NAME, Problem.NAME_LENGTH));
        }
        if (UnitName.isTooLong(nameEn)) {
            flaws.add(new UnitFlaw(Field.NAME_EN, Problem.TEXT_TOO_LONG));
        }
        return flaws;
    }

    static List<UnitFlaw> requestFlaws(NewAgency agency, LocalDate today) {
        if (!agency.type().equals(ASKED_FOR)) {
            return List.of();
        }
        return agency.request()
                .map(request -> requestFlaws(request, today))
                .orElseGet(() -> List.of(new UnitFlaw(Field.REQUEST_NUMBER, Problem.REQUEST_MISSING)));
    }

    private static List<UnitFlaw> requestFlaws(WrittenRequest request, LocalDate today) {
        var flaws = new ArrayList<UnitFlaw>();
        if (isOutside(request.number(), 1, WrittenRequest.NUMBER_MAX)) {
            flaws.add(new UnitFlaw(Field.REQUEST_NUMBER, Problem.REQUEST_MISSING));
        }
        if (request.date().filter(date -> !date.isAfter(today)).isEmpty()) {
            flaws.add(new UnitFlaw(Field.REQUEST_DATE, Problem.REQUEST_DATE));
        }
        if (isOutside(request.issuer(), WrittenRequest.ISSUER_MIN, WrittenRequest.ISSUER_MAX)) {
            flaws.add(new UnitFlaw(Field.REQUEST_ISSUER, Problem.REQUEST_ISSUER));
        }
        if (request.scanSha256().isEmpty()) {
            flaws.add(new UnitFlaw(Field.REQUEST_SCAN, Problem.REQUEST_SCAN));
        }
        return flaws;
    }

    private static boolean isOutside(String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        return length < min || length > max;
    }
}
