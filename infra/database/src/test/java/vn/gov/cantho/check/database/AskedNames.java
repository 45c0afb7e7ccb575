package vn.gov.cantho.check.database;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An environment that remembers which names were asked for. */
final class AskedNames extends AbstractMap<String, String> {

    private final Map<String, String> given;
    private final Set<String> names = new TreeSet<>();

    AskedNames(Map<String, String> given) {
        this.given = given;
    }

    Set<String> names() {
        return names;
    }

    @Override
    public String getOrDefault(@Nullable Object name, String otherwise) {
        names.add(String.valueOf(name));
        return given.getOrDefault(name, otherwise);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return given.entrySet();
    }
}
