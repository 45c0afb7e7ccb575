package vn.gov.cantho.check.portal.dossierforms;

/** The parts of the form that something can be said about: a flaw, a change, a remark. */
public enum FormField {
    NAME,
    NAME_EN,
    KIND,
    TAX_CODE,
    GS1_PREFIX,
    REGISTRATION_NUMBER,
    REGISTERED_ON,
    REGISTERED_AT,
    REPRESENTATIVE,
    REPRESENTATIVE_TITLE,
    PHONE,
    EMAIL,
    ADDRESS,
    COMMUNE,
    BRANCH,
    CONTACT_PERSON,
    CONTACT_PHONE,
    PRODUCTS,
    PLACES,
    STAMPS_WISHED,
    DECLARED_BY;

    /** What the form says there, comparable with what another says; dates and enum constants as themselves. */
    public Object value(FormContent content) {
        return switch (this) {
            case NAME -> content.identity().name();
            case NAME_EN -> content.identity().nameEn();
            case KIND -> content.identity().kind();
            case TAX_CODE -> content.identity().taxCode();
            case GS1_PREFIX -> content.identity().gs1Prefix();
            case REGISTRATION_NUMBER -> content.registration().number();
            case REGISTERED_ON -> content.registration().issuedOn();
            case REGISTERED_AT -> content.registration().issuedAt();
            case REPRESENTATIVE -> content.people().representative();
            case REPRESENTATIVE_TITLE -> content.people().representativeTitle();
            case PHONE -> content.whereabouts().phone();
            case EMAIL -> content.whereabouts().email();
            case ADDRESS -> content.whereabouts().address();
            case COMMUNE -> content.whereabouts().commune().map(FormContent.Commune::name);
            case BRANCH -> content.whereabouts().branch();
            case CONTACT_PERSON -> content.people().contactPerson();
            case CONTACT_PHONE -> content.people().contactPhone();
            case PRODUCTS -> content.wishes().products();
            case PLACES -> content.wishes().places();
            case STAMPS_WISHED -> content.wishes().stampsWished();
            case DECLARED_BY -> content.declaredBy();
        };
    }
}
