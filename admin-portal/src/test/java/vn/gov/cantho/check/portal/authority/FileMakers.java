package vn.gov.cantho.check.portal.authority;

import static java.util.stream.Collectors.toSet;

import com.vaadin.flow.server.streams.DownloadHandler;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassModel;
import java.lang.classfile.constantpool.ClassEntry;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.gov.cantho.check.portal.shell.ExportMenu;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.LongDownload;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** The parts of pages that make files while they are taken: lists that are exported, and downloads. Read off the compiled classes. */
final class FileMakers {

    private static final String PARTS = "classpath*:vn/gov/cantho/check/portal/*/ui/*.class";
    private static final List<Class<?>> MAKERS =
            List.of(ListPanel.class, ExportMenu.class, LongDownload.class, DownloadHandler.class);

    private final Set<String> pages;
    private final Map<String, Part> parts = new HashMap<>();

    /** A class of a page, with the classes it names; all as in {@code vn/gov/…/ui/Name}. */
    private record Part(String name, Set<String> known, boolean isTab) {

        String folder() {
            return name.substring(0, name.lastIndexOf('/'));
        }

        String simpleName() {
            return name.substring(name.lastIndexOf('/') + 1);
        }
    }

    /**
     * Reads all parts.
     *
     * @param pages the names of the classes of pages
     */
    FileMakers(Set<String> pages) throws IOException {
        this.pages = pages;
        for (var file : new PathMatchingResourcePatternResolver().getResources(PARTS)) {
            var read = ClassFile.of().parse(file.getContentAsByteArray());
            var part = new Part(
                    read.thisClass().asInternalName(),
                    known(read),
                    read.interfaces().stream()
                            .anyMatch(each -> each.asInternalName().equals(path(RecordTab.class))));
            parts.put(part.name(), part);
        }
    }

    private static Set<String> known(ClassModel part) {
        return StreamSupport.stream(part.constantPool().spliterator(), false)
                .filter(ClassEntry.class::isInstance)
                .map(entry -> ((ClassEntry) entry).asInternalName())
                .collect(toSet());
    }

    private static String path(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /** Each maker by its name and how it makes the file, with the names of the pages that have it in them. */
    Map<String, Set<String>> all() {
        var makers = new TreeMap<String, Set<String>>();
        for (var part : parts.values()) {
            MAKERS.stream()
                    .filter(maker -> part.known().contains(path(maker)))
                    .forEach(maker -> makers.put(part.simpleName() + " by " + maker.getSimpleName(), holders(part)));
        }
        return makers;
    }

    /** Goes up from the part to whatever has it in it, but not on from a page: what leads to a page does not hold it. */
    private Set<String> holders(Part part) {
        var found = new HashSet<String>();
        var next = new ArrayDeque<Part>(List.of(part));
        while (!next.isEmpty()) {
            var each = next.remove();
            var name = each.name().replace('/', '.');
            if (found.add(name) && !pages.contains(name)) {
                parts.values().stream().filter(other -> holds(other, each)).forEach(next::add);
            }
        }
        return found;
    }

    /** A tab is held by the pages with tabs of the features whose records it belongs to. */
    private static boolean holds(Part other, Part part) {
        if (other.folder().equals(part.folder())) {
            return other.known().contains(part.name());
        }
        return part.isTab()
                && other.known().contains(path(RecordTab.class))
                && part.known().stream()
                        .anyMatch(name -> name.replaceAll("/[^/]*$", "/ui").equals(other.folder()));
    }
}
