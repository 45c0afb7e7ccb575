package vn.gov.cantho.check.documents;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An environment that remembers which names were asked for. */
public final class AskedNames extends AbstractMap<String, String> {

    private final Map<String, String> given;
    private final Set<String> names = new TreeSet<>();

    /** Begins with what is given and no name asked for. */
    public AskedNames(Map<String, String> given) {
        this.given = given;
    }

    /** The names that were asked for until now. */
    public Set<String> names() {
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
