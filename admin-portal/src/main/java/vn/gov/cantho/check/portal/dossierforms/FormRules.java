package vn.gov.cantho.check.portal.dossierforms;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.portal.dossierforms.FormFlaw.Problem;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;

/** What the fields of the form may hold. The figures are those of the database, where they are held a second time. */
public final class FormRules {

    public static final int NAME_MAX = 200;
    public static final int PERSON_MAX = 100;
    public static final int ADDRESS_MAX = 300;
    public static final int EMAIL_MAX = 200;
    public static final int REGISTRATION_NUMBER_MAX = 80;
    public static final int ISSUER_MAX = 200;
    public static final int PRODUCTS_MAX = 50;
    public static final int PLACES_MAX = 30;
    public static final int ITEM_NAME_MAX = 150;
    public static final int BRAND_MAX = 100;
    public static final int STANDARD_MAX = 200;
    public static final int OUTPUT_MAX = 100;
    public static final int STAMPS_WISHED_MAX = 100_000_000;

    private static final int NAME_MIN = 2;
    private static final int ADDRESS_MIN = 5;
    private static final String PHONE = "[0-9+ ]{8,20}";

    private final FormContent content;
    private final List<FormFlaw> flaws = new ArrayList<>();

    private FormRules(FormContent content) {
        this.content = content;
    }

    /** What keeps a form from being kept as a draft: only what is there and wrong. */
    static List<FormFlaw> flawsOfDraft(FormContent content, LocalDate today) {
        return new FormRules(content).draft(today).flaws;
    }

    /** What keeps a form from being submitted: also what is missing. */
    static List<FormFlaw> flaws(FormContent content, LocalDate today) {
        return new FormRules(content).draft(today).whole().flaws;
    }

    private FormRules draft(LocalDate today) {
        texts();
        var identity = content.identity();
        form(FormField.TAX_CODE, identity.taxCode(), "[0-9]{10}(-?[0-9]{3})?", Problem.TAX_CODE_FORM);
        form(FormField.GS1_PREFIX, identity.gs1Prefix(), "[0-9]{6,12}", Problem.GS1_PREFIX_FORM);
        form(FormField.PHONE, content.whereabouts().phone(), PHONE, Problem.PHONE_FORM);
        form(FormField.CONTACT_PHONE, content.people().contactPhone(), PHONE, Problem.PHONE_FORM);
        form(FormField.EMAIL, content.whereabouts().email(), "[^@\\s]+@[^@\\s]+\\.[^@\\s]+", Problem.EMAIL_FORM);
        refuse(
                content.registration().issuedOn().filter(today::isBefore).isPresent(),
                FormField.REGISTERED_ON,
                Problem.DAY_TO_COME);
        wishes();
        return this;
    }

    private void texts() {
        length(FormField.NAME, content.identity().name(), NAME_MIN, NAME_MAX);
        length(FormField.NAME_EN, content.identity().nameEn(), 0, NAME_MAX);
        length(FormField.REGISTRATION_NUMBER, content.registration().number(), 0, REGISTRATION_NUMBER_MAX);
        length(FormField.REGISTERED_AT, content.registration().issuedAt(), 0, ISSUER_MAX);
        length(FormField.REPRESENTATIVE, content.people().representative(), NAME_MIN, PERSON_MAX);
        length(FormField.REPRESENTATIVE_TITLE, content.people().representativeTitle(), 0, PERSON_MAX);
        length(FormField.CONTACT_PERSON, content.people().contactPerson(), NAME_MIN, PERSON_MAX);
        length(FormField.ADDRESS, content.whereabouts().address(), ADDRESS_MIN, ADDRESS_MAX);
        length(FormField.BRANCH, content.whereabouts().branch(), 0, ADDRESS_MAX);
        length(FormField.EMAIL, content.whereabouts().email(), 0, EMAIL_MAX);
        length(FormField.DECLARED_BY, content.declaredBy(), NAME_MIN, PERSON_MAX);
    }

    private void wishes() {
        var wishes = content.wishes();
        refuse(wishes.products().size() > PRODUCTS_MAX, FormField.PRODUCTS, Problem.TOO_MANY);
        refuse(wishes.places().size() > PLACES_MAX, FormField.PLACES, Problem.TOO_MANY);
        refuse(
                wishes.stampsWished()
                        .filter(count -> count < 0 || count > STAMPS_WISHED_MAX)
                        .isPresent(),
                FormField.STAMPS_WISHED,
                Problem.NUMBER_RANGE);
        for (var product : wishes.products()) {
            item(FormField.PRODUCTS, product.name(), NAME_MIN, ITEM_NAME_MAX);
            item(FormField.PRODUCTS, product.brand(), 0, BRAND_MAX);
            item(FormField.PRODUCTS, product.standard(), 0, STANDARD_MAX);
            item(FormField.PRODUCTS, product.output(), 0, OUTPUT_MAX);
        }
        for (var place : wishes.places()) {
            item(FormField.PLACES, place.name(), NAME_MIN, ITEM_NAME_MAX);
            item(FormField.PLACES, place.address(), ADDRESS_MIN, ADDRESS_MAX);
        }
    }

    private FormRules whole() {
        missing(content.identity().name().isEmpty(), FormField.NAME);
        missing(content.identity().kind().isEmpty(), FormField.KIND);
        var taxed = content.identity()
                .kind()
                .filter(kind -> kind != EstablishmentKind.HOUSEHOLD)
                .isPresent();
        missing(taxed && content.identity().taxCode().isEmpty(), FormField.TAX_CODE);
        missing(content.people().representative().isEmpty(), FormField.REPRESENTATIVE);
        missing(content.whereabouts().phone().isEmpty(), FormField.PHONE);
        missing(content.whereabouts().address().isEmpty(), FormField.ADDRESS);
        missing(content.whereabouts().commune().isEmpty(), FormField.COMMUNE);
        missing(content.wishes().products().isEmpty(), FormField.PRODUCTS);
        missing(content.declaredBy().isEmpty(), FormField.DECLARED_BY);
        return this;
    }

    private void missing(boolean flawed, FormField field) {
        refuse(flawed, field, Problem.MISSING);
    }

    /** A text that is not there may be added later; one of an item of a list may not, if it has to be there. */
    private void length(FormField field, String text, int min, int max) {
        refuse(!text.isEmpty() && characters(text) < min, field, Problem.TOO_SHORT);
        refuse(characters(text) > max, field, Problem.TOO_LONG);
    }

    private void item(FormField field, String text, int min, int max) {
        refuse(characters(text) < min, field, Problem.TOO_SHORT);
        refuse(characters(text) > max, field, Problem.TOO_LONG);
    }

    private void form(FormField field, String text, String form, Problem problem) {
        refuse(!text.isEmpty() && !text.matches(form), field, problem);
    }

    private void refuse(boolean flawed, FormField field, Problem problem) {
        if (flawed) {
            flaws.add(new FormFlaw(field, problem));
        }
    }

    private static int characters(String text) {
        return text.codePointCount(0, text.length());
    }
}
