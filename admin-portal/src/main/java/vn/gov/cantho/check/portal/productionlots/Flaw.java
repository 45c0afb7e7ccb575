package vn.gov.cantho.check.portal.productionlots;

import java.util.List;

/**
 * What is wrong with one field of a form.
 *
 * @param field the name of the field
 * @param text the key of the text that names the way out
 * @param arguments what the text is filled with
 */
public record Flaw(String field, String text, List<Object> arguments) {

    public Flaw {
        arguments = List.copyOf(arguments);
    }

    public static Flaw of(String field, String text, Object... arguments) {
        return new Flaw(field, text, List.of(arguments));
    }
}
