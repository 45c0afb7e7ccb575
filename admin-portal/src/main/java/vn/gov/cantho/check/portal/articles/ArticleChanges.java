package vn.gov.cantho.check.portal.articles;

import java.util.HashMap;
import java.util.Map;

/** What the trail keeps of a text: what it is called, what it says in short, and how long it is. Its versions keep the rest. */
final class ArticleChanges {

    private ArticleChanges() {}

    static Map<String, String> of(ArticleContent content) {
        var values = new HashMap<String, String>();
        put(values, "title", content.vietnamese().title());
        put(values, "summary", content.vietnamese().summary());
        put(values, "textLength", Integer.toString(content.vietnamese().text().length()));
        put(values, "titleEn", content.english().title());
        content.law().ifPresent(law -> {
            put(values, "lawNumber", law.number());
            law.state().ifPresent(state -> put(values, "lawState", state.name()));
        });
        content.picture().ifPresent(picture -> put(values, "picture", picture));
        content.file().ifPresent(file -> put(values, "file", file));
        return values;
    }

    /** The entries of one that are not the same in the other. */
    static Map<String, String> without(Map<String, String> one, Map<String, String> other) {
        var rest = new HashMap<>(one);
        rest.entrySet().removeIf(entry -> entry.getValue().equals(other.get(entry.getKey())));
        return rest;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!value.isEmpty()) {
            values.put(name, value);
        }
    }
}
