package vn.gov.cantho.check.portal.establishments;

import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.portal.establishments.EstablishmentFlaw.Field;
import vn.gov.cantho.check.portal.establishments.EstablishmentFlaw.Problem;
import vn.gov.cantho.check.portal.units.UnitName;

/** What the fields of an establishment may hold. The figures are those of the database, where they are held a second time. */
public final class EstablishmentRules {

    public static final int ADDRESS_MAX = 300;
    public static final int EMAIL_MAX = 200;
    public static final int INTRODUCTION_MAX = 2000;

    private static final int ADDRESS_MIN = 5;

    private EstablishmentRules() {}

    static List<EstablishmentFlaw> flaws(EstablishmentContent content) {
        var flaws = new ArrayList<EstablishmentFlaw>();
        refuse(flaws, !UnitName.isFit(content.name()), Field.NAME, Problem.NAME_LENGTH);
        refuse(flaws, UnitName.isTooLong(content.nameEn()), Field.NAME_EN, Problem.TEXT_TOO_LONG);
        refuse(flaws, content.kind().isEmpty(), Field.KIND, Problem.KIND_MISSING);
        identifiers(content, flaws);
        var address = length(content.address());
        refuse(flaws, address < ADDRESS_MIN || address > ADDRESS_MAX, Field.ADDRESS, Problem.ADDRESS_LENGTH);
        refuse(flaws, length(content.formerAddress()) > ADDRESS_MAX, Field.FORMER_ADDRESS, Problem.TEXT_TOO_LONG);
        refuse(flaws, wrong(content.phone(), "[0-9+ ]{8,20}"), Field.PHONE, Problem.PHONE_FORM);
        refuse(flaws, wrong(content.email(), "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"), Field.EMAIL, Problem.EMAIL_FORM);
        refuse(flaws, length(content.email()) > EMAIL_MAX, Field.EMAIL, Problem.TEXT_TOO_LONG);
        var introduction = Math.max(length(content.introductionVi()), length(content.introductionEn()));
        refuse(flaws, introduction > INTRODUCTION_MAX, Field.INTRODUCTION, Problem.TEXT_TOO_LONG);
        return flaws;
    }

    private static void identifiers(EstablishmentContent content, List<EstablishmentFlaw> flaws) {
        var taxed = content.kind()
                .filter(kind -> kind != EstablishmentKind.HOUSEHOLD)
                .isPresent();
        refuse(flaws, taxed && content.taxCode().isEmpty(), Field.TAX_CODE, Problem.TAX_CODE_MISSING);
        refuse(flaws, wrong(content.taxCode(), "[0-9]{10}(-?[0-9]{3})?"), Field.TAX_CODE, Problem.TAX_CODE_FORM);
        refuse(flaws, wrong(content.gs1Prefix(), "[0-9]{6,12}"), Field.GS1_PREFIX, Problem.GS1_PREFIX_FORM);
        if (wrong(content.gln(), "[0-9]{13}")) {
            flaws.add(new EstablishmentFlaw(Field.GLN, Problem.GLN_FORM));
        } else if (!content.gln().isEmpty() && !hasCheckDigit(content.gln())) {
            flaws.add(new EstablishmentFlaw(Field.GLN, Problem.GLN_CHECK_DIGIT));
        }
    }

    /** Characters as the database counts them. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Whether the last digit is the GS1 check digit of those before it: weights 3, 1, 3 … from the right. */
    private static boolean hasCheckDigit(String digits) {
        var sum = 0;
        for (var index = 0; index < digits.length(); index++) {
            var weight = (digits.length() - index) % 2 == 0 ? 3 : 1;
            sum += weight * (digits.charAt(index) - '0');
        }
        return sum % 10 == 0;
    }

    private static boolean wrong(String text, String form) {
        return !text.isEmpty() && !text.matches(form);
    }

    private static void refuse(List<EstablishmentFlaw> flaws, boolean flawed, Field field, Problem problem) {
        if (flawed) {
            flaws.add(new EstablishmentFlaw(field, problem));
        }
    }
}
