package vn.gov.cantho.check.portal.filing;

import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.FormFlaw;

/** Says what is wrong, with the name of the field in it, and leads to where it is put right. */
final class FlawWords {

    private FlawWords() {}

    static PageError error(Words words, FormFlaw flaw, FilingStep shown, FormContent content) {
        var field = flaw.field();
        var name = words.field(field);
        var problem = words.flaw(flaw.problem().name());
        // Some problems name their field themselves.
        var said = problem.startsWith(name) ? problem : name + ": " + problem;
        var id = isEmptyList(field, content) ? firstRow(field) : field.name();
        var step = FilingStep.of(field);
        return new PageError(step == shown ? id : step.path() + "#" + id, said);
    }

    private static boolean isEmptyList(FormField field, FormContent content) {
        return (field == FormField.PRODUCTS && content.wishes().products().isEmpty())
                || (field == FormField.PLACES && content.wishes().places().isEmpty());
    }

    private static String firstRow(FormField field) {
        return field == FormField.PRODUCTS ? "product.0.name" : "place.0.name";
    }
}
