package vn.gov.cantho.check.portal.filing;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.FormRules;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.shell.Formats;

/** Writes the steps of the form. */
@Component
class FormPages {

    private static final int EMPTY_ROWS = 2;

    private final CommuneRepository communes;

    FormPages(CommuneRepository communes) {
        this.communes = communes;
    }

    FilingPage page(FilingStep step, Opened opened, Typed typed, List<PageError> errors) {
        var words = opened.words();
        var page = new FilingPage(words, words.of("step." + step));
        progress(page, step);
        page.notice("plain", words.of("dossier", opened.dossier().number().value()));
        page.errors(errors);
        opened.asked().remarks().stream()
                .filter(remark ->
                        remark.target().equals(step.name()) || remark.target().equals("FORM"))
                .forEach(remark -> opened.asked().write(page.main().appendElement("div"), remark));
        var fields = new PageFields(words, typed, errors, opened.asked());
        switch (step) {
            case ESTABLISHMENT -> establishment(page, opened, fields);
            case PRODUCTS -> products(page, opened, fields, typed);
            case PAPERS -> papers(page, opened, fields);
            case CHECK -> check(page, opened, fields);
        }
        return page;
    }

    private static void progress(FilingPage page, FilingStep current) {
        var nav = page.main()
                .appendElement("nav")
                .attr("aria-label", page.words().of("steps"))
                .appendElement("ol")
                .addClass("steps");
        for (var step : FilingStep.values()) {
            var link = nav.appendElement("li").appendElement("a").attr("href", step.path());
            link.text(page.words().of("step." + step));
            if (step == current) {
                link.attr("aria-current", "step");
            }
        }
    }

    private void establishment(FilingPage page, Opened opened, PageFields fields) {
        var words = opened.words();
        var form = form(page, FilingStep.ESTABLISHMENT, opened);
        for (var field : FilingStep.ESTABLISHMENT.fields()) {
            switch (field) {
                case KIND ->
                    fields.choice(
                            form,
                            field.name(),
                            words.field(field),
                            Arrays.stream(EstablishmentKind.values())
                                    .map(kind -> new PageFields.Choice(
                                            kind.name(), words.any("establishments.kind." + kind)))
                                    .toList());
                case COMMUNE ->
                    fields.choice(
                            form,
                            field.name(),
                            words.field(field),
                            communes.find().stream()
                                    .map(commune -> new PageFields.Choice(Long.toString(commune.id()), commune.name()))
                                    .toList());
                default -> fields.line(form, field.name(), words.field(field), type(field));
            }
        }
        FilingPage.button(form, words.of("saveAndGoOn"), "solid");
        saveDraft(form, words);
    }

    /** Keeps what was typed and shows the link by which it is gone on with. */
    private static void saveDraft(Element form, Words words) {
        FilingPage.button(form, words.of("saveDraft"), "plain")
                .attr("name", "draft")
                .attr("value", "1");
    }

    private static void products(FilingPage page, Opened opened, PageFields fields, Typed typed) {
        var words = opened.words();
        var form = form(page, FilingStep.PRODUCTS, opened);
        var groups = Arrays.stream(ProductGroup.values())
                .map(group -> new PageFields.Choice(group.name(), words.any("products.group." + group)))
                .toList();
        var list = list(form, FormField.PRODUCTS, opened);
        for (var row = 0; row < rows(typed, "product.", FormRules.PRODUCTS_MAX); row++) {
            var set = row(list, words.of("product", row + 1));
            var at = "product." + row + ".";
            fields.line(set, at + "name", words.any("dossiers.product.name"), "text");
            fields.choice(set, at + "group", words.any("dossiers.product.group"), groups);
            fields.line(set, at + "brand", words.any("dossiers.product.brand"), "text");
            fields.line(set, at + "standard", words.any("dossiers.product.standard"), "text");
            fields.line(set, at + "output", words.any("dossiers.product.output"), "text");
        }
        var places = list(form, FormField.PLACES, opened);
        for (var row = 0; row < rows(typed, "place.", FormRules.PLACES_MAX); row++) {
            var set = row(places, words.of("place", row + 1));
            fields.line(set, "place." + row + ".name", words.any("dossiers.place.name"), "text");
            fields.line(set, "place." + row + ".address", words.any("dossiers.place.address"), "text");
        }
        fields.line(form, FormField.STAMPS_WISHED.name(), words.field(FormField.STAMPS_WISHED), "text");
        FilingPage.button(form, words.of("moreRows"), "plain")
                .attr("name", "more")
                .attr("value", "1");
        FilingPage.button(form, words.of("saveAndGoOn"), "solid");
        saveDraft(form, words);
    }

    private static void papers(FilingPage page, Opened opened, PageFields fields) {
        var words = opened.words();
        needs(page, opened);
        for (var paper : opened.version().papers()) {
            paper(page, opened, paper);
        }
        page.main().appendElement("h2").text(words.of("paper.add"));
        page.main().appendElement("p").attr("id", "limits").text(words.any("dossiers.paper.help"));
        var form = form(page, FilingStep.PAPERS, opened).attr("enctype", "multipart/form-data");
        var kinds = Arrays.stream(PaperKind.values())
                .map(kind -> new PageFields.Choice(kind.name(), words.paper(kind)))
                .toList();
        fields.choice(form, "kind", words.any("dossiers.paper.kind"), kinds);
        fields.line(form, "number", words.any("dossiers.paper.numberField"), "text");
        fields.line(form, "issuer", words.any("dossiers.paper.issuer"), "text");
        fields.line(form, "issuedOn", words.any("dossiers.paper.issuedOn"), "date");
        fields.line(form, "validUntil", words.any("dossiers.paper.validUntil"), "date");
        var file = form.appendElement("div").addClass("field");
        file.appendElement("label").attr("for", "file").text(words.any("dossiers.paper.upload"));
        file.appendElement("input")
                .attr("type", "file")
                .attr("id", "file")
                .attr("name", "file")
                .attr("aria-describedby", "limits")
                .attr("accept", "image/jpeg,image/png,application/pdf");
        FilingPage.button(form, words.of("paper.send"), "plain");
        page.main()
                .appendElement("p")
                .appendElement("a")
                .addClass("solid")
                .attr("href", FilingStep.CHECK.path())
                .text(words.of("goOn"));
    }

    private static void needs(FilingPage page, Opened opened) {
        var words = opened.words();
        var list = page.main().appendElement("ul").attr("id", "needs");
        var oneOf = opened.needs().stream()
                .filter(need -> need.need() == PaperNeed.Need.ONE_OF)
                .map(need -> words.paper(need.kind()))
                .toList();
        if (!oneOf.isEmpty()) {
            list.appendElement("li").text(words.any("dossiers.paper.oneOf", String.join("; ", oneOf)));
        }
        opened.needs().stream()
                .filter(need -> need.need() == PaperNeed.Need.REQUIRED)
                .forEach(need ->
                        list.appendElement("li").text(words.any("dossiers.paper.required", words.paper(need.kind()))));
        for (var kind : PaperKind.values()) {
            opened.asked().of(kind.name()).forEach(remark -> {
                var item = list.appendElement("li");
                item.text(words.paper(kind));
                opened.asked().write(item, remark);
            });
        }
    }

    private static void paper(FilingPage page, Opened opened, Paper paper) {
        var words = opened.words();
        var box = page.main().appendElement("div").addClass("paper");
        box.appendElement("p").text(words.paper(paper.kind()) + ": " + paper.name());
        paper.facts()
                .validUntil()
                .ifPresent(day -> box.appendElement("p").text(words.any("dossiers.paper.until", Formats.date(day))));
        var form = box.appendElement("form").attr("method", "post").attr("action", "/register/papers/remove");
        FilingPage.hidden(form, "proof", opened.key().proof());
        FilingPage.hidden(form, "v", Integer.toString(opened.version().version()));
        FilingPage.hidden(form, "paper", Long.toString(paper.id()));
        FilingPage.button(form, words.any("dossiers.paper.remove"), "plain")
                .attr("aria-label", words.any("dossiers.paper.remove") + ": " + paper.name());
    }

    private void check(FilingPage page, Opened opened, PageFields fields) {
        var words = opened.words();
        var typed = Typed.of(opened.version().content());
        for (var step : List.of(FilingStep.ESTABLISHMENT, FilingStep.PRODUCTS, FilingStep.PAPERS)) {
            page.main().appendElement("h2").text(words.of("step." + step));
            var facts = page.main().appendElement("dl");
            Summary.write(facts, step, opened, typed);
            FilingPage.link(page.main(), step.path(), words.of("change", words.of("step." + step)));
        }
        page.main().appendElement("h2").text(words.of("declare"));
        page.main().appendElement("p").text(words.any("dossierpapers.declaration"));
        var form = page.form("/register/submit", Optional.of(opened.key()));
        FilingPage.hidden(form, "d", Integer.toString(opened.dossier().version()));
        FilingPage.hidden(form, "v", Integer.toString(opened.version().version()));
        fields.line(form, FormField.DECLARED_BY.name(), words.field(FormField.DECLARED_BY), "text");
        var agree = form.appendElement("div").addClass("field").addClass("tick");
        agree.appendElement("input")
                .attr("type", "checkbox")
                .attr("id", "agree")
                .attr("name", "agree")
                .attr("value", "1");
        agree.appendElement("label").attr("for", "agree").text(words.of("agree"));
        FilingPage.button(form, words.of("submit"), "solid");
    }

    private static Element form(FilingPage page, FilingStep step, Opened opened) {
        var form = page.form(step.path(), Optional.of(opened.key()));
        FilingPage.hidden(form, "v", Integer.toString(opened.version().version()));
        return form;
    }

    private static Element list(Element form, FormField field, Opened opened) {
        var list = form.appendElement("section").attr("id", field.name());
        list.appendElement("h2").text(opened.words().field(field));
        var before = opened.asked().before().map(Typed::values);
        var now = Typed.of(opened.version().content()).get(field.name());
        before.ifPresent(_ -> opened.asked().write(list, field.name(), now));
        return list;
    }

    private static Element row(Element list, String legend) {
        var set = list.appendElement("fieldset");
        set.appendElement("legend").text(legend);
        return set;
    }

    private static int rows(Typed typed, String prefix, int max) {
        var rows = 0;
        while (typed.values().containsKey(prefix + rows + ".name")) {
            rows++;
        }
        var more = typed.get("more").isEmpty() && rows > 0 ? 0 : EMPTY_ROWS;
        return Math.min(max, rows + more);
    }

    private static String type(FormField field) {
        return switch (field) {
            case REGISTERED_ON -> "date";
            case PHONE, CONTACT_PHONE -> "tel";
            case EMAIL -> "email";
            default -> "text";
        };
    }
}
