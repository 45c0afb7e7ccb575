package vn.gov.cantho.check.portal.dossierforms;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What one version says otherwise than the one before. */
public record FormChanges(Set<FormField> fields, List<Paper> added, List<Paper> removed) {

    public FormChanges {
        fields = Set.copyOf(fields);
        added = List.copyOf(added);
        removed = List.copyOf(removed);
    }

    /** Compares two versions of a dossier. */
    public static FormChanges between(FormVersion before, FormVersion after) {
        var fields = EnumSet.noneOf(FormField.class);
        Arrays.stream(FormField.values())
                .filter(field -> !field.value(before.content()).equals(field.value(after.content())))
                .forEach(fields::add);
        return new FormChanges(fields, without(after, before), without(before, after));
    }

    public boolean isEmpty() {
        return fields.isEmpty() && added.isEmpty() && removed.isEmpty();
    }

    private static List<Paper> without(FormVersion side, FormVersion other) {
        return side.papers().stream()
                .filter(paper -> other.papers().stream().noneMatch(paper::isLike))
                .toList();
    }
}
