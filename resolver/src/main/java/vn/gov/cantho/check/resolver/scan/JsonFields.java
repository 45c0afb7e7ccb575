package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A JSON object with its fields as types of ours. What has another type than expected makes the object damaged. */
public record JsonFields(JsonObject json) {

    public Optional<String> text(String key) {
        return value(key, String.class).filter(text -> !text.isBlank());
    }

    public String requireText(String key) {
        return require(key, text(key));
    }

    public Optional<Texts> texts(String key) {
        return object(key).flatMap(texts -> texts.text("vi").map(vi -> new Texts(vi, texts.text("en"))));
    }

    public Texts requireTexts(String key) {
        return require(key, texts(key));
    }

    public Optional<LocalDate> date(String key) {
        return text(key).map(text -> parsed(key, text, LocalDate::parse));
    }

    public LocalDate requireDate(String key) {
        return require(key, date(key));
    }

    public Optional<Instant> instant(String key) {
        return text(key).map(text -> parsed(key, text, Instant::parse));
    }

    public Instant requireInstant(String key) {
        return require(key, instant(key));
    }

    public int number(String key) {
        return require(key, value(key, Number.class)).intValue();
    }

    long longNumber(String key) {
        return require(key, value(key, Number.class)).longValue();
    }

    public boolean flag(String key) {
        return value(key, Boolean.class).orElse(false);
    }

    public Optional<JsonFields> object(String key) {
        return value(key, JsonObject.class).map(JsonFields::new);
    }

    public <T> List<T> list(String key, Function<JsonFields, T> read) {
        return value(key, JsonArray.class).stream()
                .flatMap(JsonArray::stream)
                .map(element -> read.apply(new JsonFields(typed(key, element, JsonObject.class))))
                .toList();
    }

    public List<String> textList(String key) {
        return value(key, JsonArray.class).stream()
                .flatMap(JsonArray::stream)
                .map(element -> typed(key, element, String.class))
                .toList();
    }

    private <T> Optional<T> value(String key, Class<T> type) {
        return Optional.ofNullable(json.getValue(key)).map(value -> typed(key, value, type));
    }

    private static <T> T typed(String key, Object value, Class<T> type) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException(key + " is no " + type.getSimpleName());
        }
        return type.cast(value);
    }

    private static <T> T require(String key, Optional<T> value) {
        return value.orElseThrow(() -> new IllegalArgumentException(key + " is missing"));
    }

    private static <T> T parsed(String key, String text, Function<String, T> parse) {
        try {
            return parse.apply(text);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException(key + " is no time: " + text, wrong);
        }
    }
}
