package vn.gov.cantho.check.portal.filing;

import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import vn.gov.cantho.check.portal.dossiers.Remark;

/**
 * What the agency asked to supplement (Điều 6.3b), written where it is pinned: the old value beside the new.
 *
 * @param remarks of the last request; none while the dossier is a draft
 * @param before what the form said when the agency read it
 */
record Asked(Words words, List<Remark> remarks, Optional<Typed> before) {

    Asked {
        remarks = List.copyOf(remarks);
    }

    static Asked nothing(Words words) {
        return new Asked(words, List.of(), Optional.empty());
    }

    /** What is asked of a field, a section or a kind of paper. */
    List<Remark> of(String target) {
        return remarks.stream().filter(remark -> remark.target().equals(target)).toList();
    }

    /** Writes what is asked of a field, and whether it says something else by now. */
    void write(Element field, String name, String now) {
        for (var remark : of(name)) {
            write(field, remark);
            var old = before.map(form -> form.get(name)).orElse("");
            if (remark.pin() == Remark.Pin.FIELD && !old.isEmpty() && !isList(name)) {
                field.appendElement("p").addClass("old").text(words.of("fix.before", old));
            }
            if (before.isPresent() && !old.equals(now)) {
                field.appendElement("p").addClass("done").text(words.of("fix.done"));
            }
        }
    }

    void write(Element parent, Remark remark) {
        parent.addClass("asked");
        var line = parent.appendElement("p").addClass("remark");
        line.appendElement("strong").text(words.any("dossiers.severity." + remark.severity()) + ": ");
        line.appendText(remark.text());
    }

    private static boolean isList(String name) {
        return name.equals("PRODUCTS") || name.equals("PLACES") || name.equals("COMMUNE") || name.equals("KIND");
    }
}
