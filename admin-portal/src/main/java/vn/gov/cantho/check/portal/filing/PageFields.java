package vn.gov.cantho.check.portal.filing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import vn.gov.cantho.check.portal.dossierforms.FormField;

/** Writes the fields of a form: label, help, what is wrong, what the agency asked for, and what was typed. */
final class PageFields {

    private static final Map<String, String> FILLED_BY_BROWSERS = Map.of(
            FormField.NAME.name(),
            "organization",
            FormField.PHONE.name(),
            "tel",
            FormField.EMAIL.name(),
            "email",
            FormField.ADDRESS.name(),
            "street-address",
            FormField.REPRESENTATIVE.name(),
            "name",
            "phone",
            "tel");
    private static final Set<String> OWED = Set.of(
            Intake.GROUP,
            FormField.NAME.name(),
            FormField.KIND.name(),
            FormField.REPRESENTATIVE.name(),
            FormField.PHONE.name(),
            FormField.ADDRESS.name(),
            FormField.COMMUNE.name(),
            FormField.DECLARED_BY.name());

    private final Words words;
    private final Typed typed;
    private final List<PageError> errors;
    private final Asked asked;

    PageFields(Words words, Typed typed, List<PageError> errors, Asked asked) {
        this.words = words;
        this.typed = typed;
        this.errors = errors;
        this.asked = asked;
    }

    /** A choice by its value and its name. */
    record Choice(String value, String label) {}

    /** A field of one line. */
    void line(Element form, String name, String label, String type) {
        var field = field(form, name, label);
        var input = field.appendElement("input")
                .attr("type", type)
                .attr("id", name)
                .attr("name", name)
                .attr("maxlength", Integer.toString(Typed.VALUE_LENGTH_MAX))
                .attr("value", typed.get(name));
        if (FILLED_BY_BROWSERS.containsKey(name)) {
            input.attr("autocomplete", FILLED_BY_BROWSERS.getOrDefault(name, "off"));
        }
        describe(field, input, name);
    }

    /** A field with choices, of which the first stands for none. */
    void choice(Element form, String name, String label, List<Choice> choices) {
        var field = field(form, name, label);
        var select = field.appendElement("select").attr("id", name).attr("name", name);
        select.appendElement("option").attr("value", "").text(words.of("choose"));
        for (var choice : choices) {
            var option =
                    select.appendElement("option").attr("value", choice.value()).text(choice.label());
            if (choice.value().equals(typed.get(name))) {
                option.attr("selected", "");
            }
        }
        describe(field, select, name);
    }

    private Element field(Element form, String name, String label) {
        var field = form.appendElement("div").addClass("field");
        var caption = field.appendElement("label").attr("for", name).text(label);
        if (OWED.contains(name)) {
            caption.appendElement("span").addClass("owed").text(" " + words.of("owed"));
        }
        asked.write(field, name, typed.get(name));
        return field;
    }

    private void describe(Element field, Element input, String name) {
        var wrong = errors.stream().filter(error -> error.isAt(name)).findFirst();
        wrong.ifPresent(error -> {
            field.addClass("wrong");
            input.attr("aria-invalid", "true").attr("aria-describedby", name + "-error");
            var place = new Element("p").addClass("error").attr("id", name + "-error");
            input.before(place.text(error.words()));
        });
    }
}
