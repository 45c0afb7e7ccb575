package vn.gov.cantho.check.portal.filing;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;

/** What stands in the fields of a page, as text by the name of the field: so it is shown again just as it was typed. */
record Typed(Map<String, String> values) {

    /** The longest text that is read of a field, in characters; what is longer is cut and refused by its own rule. */
    static final int VALUE_LENGTH_MAX = 1_000;

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu");

    Typed {
        values = Map.copyOf(values);
    }

    static Typed of(Map<String, String[]> parameters) {
        var values = new HashMap<String, String>();
        parameters.forEach((name, texts) -> {
            var text = texts[0].strip();
            values.put(name, text.length() > VALUE_LENGTH_MAX ? text.substring(0, VALUE_LENGTH_MAX) : text);
        });
        return new Typed(values);
    }

    static Typed of(FormContent content) {
        var values = new HashMap<String, String>();
        for (var field : FormField.values()) {
            values.put(field.name(), text(field.value(content)));
        }
        content.whereabouts()
                .commune()
                .ifPresent(commune -> values.put(FormField.COMMUNE.name(), Long.toString(commune.id())));
        var products = content.wishes().products();
        for (var row = 0; row < products.size(); row++) {
            var product = products.get(row);
            values.put("product." + row + ".name", product.name());
            values.put("product." + row + ".group", product.group().name());
            values.put("product." + row + ".brand", product.brand());
            values.put("product." + row + ".standard", product.standard());
            values.put("product." + row + ".output", product.output());
        }
        var places = content.wishes().places();
        for (var row = 0; row < places.size(); row++) {
            values.put("place." + row + ".name", places.get(row).name());
            values.put("place." + row + ".address", places.get(row).address());
        }
        return new Typed(values);
    }

    String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** The first page of the form, put into what is written already. */
    FormContent establishment(FormContent kept, List<FormContent.Commune> communes) {
        return new FormContent(
                new FormContent.Identity(
                        get(FormField.NAME),
                        get(FormField.NAME_EN),
                        kind(),
                        get(FormField.TAX_CODE),
                        get(FormField.GS1_PREFIX)),
                new FormContent.Registration(
                        get(FormField.REGISTRATION_NUMBER),
                        day(FormField.REGISTERED_ON.name()),
                        get(FormField.REGISTERED_AT)),
                new FormContent.People(
                        get(FormField.REPRESENTATIVE),
                        get(FormField.REPRESENTATIVE_TITLE),
                        get(FormField.CONTACT_PERSON),
                        get(FormField.CONTACT_PHONE)),
                new FormContent.Whereabouts(
                        get(FormField.PHONE),
                        get(FormField.EMAIL),
                        get(FormField.ADDRESS),
                        communes.stream()
                                .filter(commune -> Long.toString(commune.id()).equals(get(FormField.COMMUNE)))
                                .findFirst(),
                        get(FormField.BRANCH)),
                kept.wishes(),
                kept.declaredBy());
    }

    /** The second page, put into what is written already; rows in which nothing is written are none. */
    FormContent wishes(FormContent kept) {
        var products = new ArrayList<FormContent.WishedProduct>();
        for (var row = 0; has("product." + row + ".name"); row++) {
            var at = "product." + row + ".";
            if (!isEmptyProduct(row)) {
                products.add(new FormContent.WishedProduct(
                        get(at + "name"),
                        constant(ProductGroup.values(), get(at + "group")).orElse(ProductGroup.OTHER),
                        get(at + "brand"),
                        get(at + "standard"),
                        get(at + "output")));
            }
        }
        var places = new ArrayList<FormContent.ProductionPlace>();
        for (var row = 0; has("place." + row + ".name"); row++) {
            var place =
                    new FormContent.ProductionPlace(get("place." + row + ".name"), get("place." + row + ".address"));
            if (!place.name().isEmpty() || !place.address().isEmpty()) {
                places.add(place);
            }
        }
        return with(kept, new FormContent.Wishes(products, places, number(FormField.STAMPS_WISHED.name())));
    }

    /** What was typed and is not what the field takes: a day or a number that is none, a product without its group. */
    List<PageError> unreadable(Words words) {
        var errors = new ArrayList<PageError>();
        for (var name : List.of(FormField.REGISTERED_ON.name(), "issuedOn", "validUntil")) {
            if (!get(name).isEmpty() && day(name).isEmpty()) {
                errors.add(new PageError(name, words.of("day.form")));
            }
        }
        var stamps = FormField.STAMPS_WISHED.name();
        if (!get(stamps).isEmpty() && number(stamps).isEmpty()) {
            errors.add(new PageError(stamps, words.flaw("NUMBER_RANGE")));
        }
        for (var row = 0; has("product." + row + ".name"); row++) {
            var group = "product." + row + ".group";
            if (!isEmptyProduct(row)
                    && constant(ProductGroup.values(), get(group)).isEmpty()) {
                errors.add(new PageError(group, words.of("group.missing", row + 1)));
            }
        }
        return errors;
    }

    /** A day as a browser writes it, or as people do. */
    Optional<LocalDate> day(String name) {
        try {
            var text = get(name);
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text));
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }

    static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        for (var constant : all) {
            if (constant.name().equals(name)) {
                return Optional.of(constant);
            }
        }
        return Optional.empty();
    }

    private static FormContent with(FormContent kept, FormContent.Wishes wishes) {
        return new FormContent(
                kept.identity(), kept.registration(), kept.people(), kept.whereabouts(), wishes, kept.declaredBy());
    }

    private boolean isEmptyProduct(int row) {
        return List.of("name", "brand", "standard", "output").stream()
                .allMatch(part -> get("product." + row + "." + part).isEmpty());
    }

    private Optional<Integer> number(String name) {
        var digits = get(name).replaceAll("[.\\s]", "");
        return digits.matches("[0-9]{1,9}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    private Optional<EstablishmentKind> kind() {
        return constant(EstablishmentKind.values(), get(FormField.KIND));
    }

    private boolean has(String name) {
        return values.containsKey(name);
    }

    private String get(FormField field) {
        return get(field.name());
    }

    private static String text(Object value) {
        return value instanceof Optional<?> optional
                ? optional.map(Object::toString).orElse("")
                : value.toString();
    }
}
