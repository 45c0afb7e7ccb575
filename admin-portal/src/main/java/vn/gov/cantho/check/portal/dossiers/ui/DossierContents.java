package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.FormChanges;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.shell.FactList;
import vn.gov.cantho.check.portal.shell.Texts;

/** What a dossier says and has; of one that was supplemented only what is new, with a switch for everything. */
final class DossierContents extends Div {

    private final transient Dossier dossier;
    private final transient Optional<FormVersion> shown;
    private final transient Optional<FormVersion> before;
    private final Div content = new Div();

    DossierContents(DossierDoors doors, Dossier dossier) {
        this.dossier = dossier;
        var number = dossier.shownNumber();
        this.shown = doors.dossiers().version(dossier.id(), number);
        this.before = number > 1 ? doors.dossiers().version(dossier.id(), number - 1) : Optional.empty();
        addClassName("dossier-contents");
        if (before.isPresent()) {
            var all = new Checkbox(Texts.of("dossiers.showAll"));
            all.addValueChangeListener(change -> show(change.getValue()));
            add(all);
        }
        add(content);
        show(before.isEmpty());
    }

    private void show(boolean everything) {
        content.removeAll();
        shown.ifPresent(version -> {
            if (everything) {
                whole(version);
            } else {
                before.ifPresent(old -> changes(old, version));
            }
        });
    }

    private void whole(FormVersion version) {
        content.add(new H2(Texts.of("dossiers.section.FORM")));
        var facts = new FactList();
        Arrays.stream(FormField.values()).forEach(field -> fact(facts, field, version));
        content.add(facts, new H2(Texts.of("dossiers.section.PAPERS")));
        content.add(papers(version.papers()));
    }

    private static void fact(FactList facts, FormField field, FormVersion version) {
        var words = DossierWords.value(field, version.content());
        if (!words.isEmpty()) {
            facts.fact("dossiers.field." + field, lines(words));
        }
    }

    private void changes(FormVersion old, FormVersion now) {
        var changes = FormChanges.between(old, now);
        content.add(new H2(Texts.of("dossiers.changes", now.number() - 1)));
        if (changes.isEmpty()) {
            content.add(new Paragraph(Texts.of("dossiers.changes.none")));
        }
        var facts = new FactList();
        changes.fields().stream()
                .sorted()
                .forEach(field -> facts.fact(
                        "dossiers.field." + field,
                        fromTo(DossierWords.value(field, old.content()), DossierWords.value(field, now.content()))));
        content.add(facts);
        list("dossiers.changes.added", changes.added());
        list("dossiers.changes.removed", changes.removed());
    }

    private void list(String key, List<Paper> papers) {
        if (!papers.isEmpty()) {
            content.add(new H2(Texts.of(key)), papers(papers));
        }
    }

    private Div papers(List<Paper> papers) {
        var list = new Div();
        papers.forEach(paper -> list.add(paper(paper)));
        return list;
    }

    private Component paper(Paper paper) {
        var link = new Anchor("dossier-files/" + dossier.id().value() + "/" + paper.file(), paper.name());
        link.setRouterIgnore(true);
        link.setTarget("_blank");
        var facts = new Span(DossierWords.facts(paper));
        facts.addClassName("secondary");
        var line = new Div(new Span(DossierWords.paper(paper.kind())), link, facts);
        line.addClassName("dossier-paper");
        return line;
    }

    private static Div fromTo(String before, String after) {
        var nothing = Texts.of("dossiers.nothing");
        var old = lines(before.isEmpty() ? nothing : before);
        old.addClassName("old");
        var now = lines(after.isEmpty() ? nothing : after);
        now.addClassName("new");
        var change = new Div(old, now);
        change.addClassName("dossier-change");
        return change;
    }

    private static Span lines(String words) {
        var lines = new Span(words);
        lines.addClassName("dossier-lines");
        return lines;
    }
}
