package vn.gov.cantho.check.portal.authority;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.gov.cantho.check.portal.shell.ExportMenu;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.LongDownload;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** The parts of pages that make files while they are taken: lists that are exported, and downloads. */
final class FileMakers {

    private static final String ROOT = "vn.gov.cantho.check.portal";
    private static final List<String> MAKERS = List.of(
            ListPanel.class.getName(),
            ExportMenu.class.getName(),
            LongDownload.class.getName(),
            DownloadHandler.class.getName());

    /** The parts of pages, each with the names of the classes it knows. */
    private final Map<JavaClass, Set<String>> parts = new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .withImportOption(place -> place.contains("/ui/"))
                    .importPackages(ROOT)
                    .stream()
                    .collect(toMap(part -> part, FileMakers::known));

    /** Each maker by its name and how it makes the file, with the names of the pages that have it in them. */
    Map<String, Set<String>> all() {
        var makers = new TreeMap<String, Set<String>>();
        parts.forEach((part, known) -> MAKERS.stream()
                .filter(known::contains)
                .forEach(maker -> makers.put(
                        part.getSimpleName() + " by " + maker.substring(maker.lastIndexOf('.') + 1), holders(part))));
        return makers;
    }

    private static Set<String> known(JavaClass part) {
        return part.getDirectDependenciesFromSelf().stream()
                .map(way -> way.getTargetClass().getName())
                .collect(toSet());
    }

    /** Goes up from the part to whatever has it in it, but not on from a page: what leads to a page does not hold it. */
    private Set<String> holders(JavaClass part) {
        var found = new HashSet<JavaClass>();
        var next = new ArrayDeque<JavaClass>(List.of(part));
        while (!next.isEmpty()) {
            var each = next.remove();
            if (found.add(each) && !each.isAnnotatedWith(Route.class)) {
                parts.keySet().stream().filter(other -> holds(other, each)).forEach(next::add);
            }
        }
        return found.stream().map(JavaClass::getName).collect(toSet());
    }

    /** A tab is held by the pages with tabs of the features whose records it belongs to. */
    private boolean holds(JavaClass other, JavaClass part) {
        var known = parts.getOrDefault(other, Set.of());
        var near = other.getPackageName().equals(part.getPackageName());
        return near
                ? known.contains(part.getName())
                : part.isAssignableTo(RecordTab.class)
                        && known.contains(RecordTab.class.getName())
                        && parts.getOrDefault(part, Set.of()).stream()
                                .anyMatch(name -> other.getPackageName().equals(name.replaceAll("\\.[^.]*$", ".ui")));
    }
}
