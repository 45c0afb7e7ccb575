package vn.gov.cantho.check.portal.dossierpapers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierpapers.PaperSheet.Signature;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** The two forms of Điều 5, as far as their annexes are known. */
final class FormSheets {

    private FormSheets() {}

    /** Phiếu đăng ký tham gia (Phụ lục 1). */
    static byte[] registration(Filed filed, Imprint imprint) {
        var content = filed.version().content();
        var sheet = begun(filed, imprint, "registration").addressee(filed.agency());
        identity(sheet, content);
        sheet.says(text("registration.wish"));
        sheet.rows(
                new float[] {1, 7, 5},
                List.of(text("row"), label("dossiers.product.name"), label("dossiers.product.group")),
                numbered(content.wishes().products().stream()
                        .map(product -> List.of(product.name(), label("products.group." + product.group())))
                        .toList()));
        fact(sheet, content, FormField.STAMPS_WISHED);
        return declared(sheet, content).close();
    }

    /** Phiếu cung cấp thông tin (Phụ lục 2). */
    static byte[] information(Filed filed, Imprint imprint) {
        var content = filed.version().content();
        var sheet = begun(filed, imprint, "information");
        sheet.section(text("section.establishment"));
        identity(sheet, content);
        facts(
                sheet,
                content,
                FormField.NAME_EN,
                FormField.GS1_PREFIX,
                FormField.REPRESENTATIVE_TITLE,
                FormField.BRANCH,
                FormField.CONTACT_PERSON,
                FormField.CONTACT_PHONE);
        sheet.section(text("section.products"));
        products(sheet, content.wishes());
        sheet.section(text("section.places"));
        sheet.rows(
                new float[] {1, 4, 8},
                List.of(text("row"), label("dossiers.place.name"), label("dossiers.place.address")),
                numbered(content.wishes().places().stream()
                        .map(place -> List.of(place.name(), place.address()))
                        .toList()));
        sheet.section(text("section.papers"));
        papers(sheet, filed.version().papers());
        return declared(sheet, content).close();
    }

    /** The papers of a dossier as a table. */
    static void papers(PaperSheet sheet, List<Paper> papers) {
        sheet.rows(
                new float[] {1, 6, 4, 5, 3},
                List.of(
                        text("row"),
                        label("dossiers.paper.kind"),
                        label("dossiers.paper.numberField"),
                        label("dossiers.paper.issuer"),
                        label("dossiers.paper.validUntil")),
                numbered(papers.stream()
                        .map(paper -> List.of(
                                label("dossiers.paper." + paper.kind()),
                                paper.facts().number(),
                                paper.facts().issuer(),
                                day(paper.facts().validUntil())))
                        .toList()));
    }

    static List<List<String>> numbered(List<List<String>> rows) {
        var numbered = new ArrayList<List<String>>();
        for (var row : rows) {
            var line = new ArrayList<String>();
            line.add(Integer.toString(numbered.size() + 1));
            line.addAll(row);
            numbered.add(line);
        }
        return numbered;
    }

    static String label(String key) {
        return Texts.in(PaperSheet.LANGUAGE, key);
    }

    private static PaperSheet begun(Filed filed, Imprint imprint, String form) {
        return new PaperSheet(imprint)
                .head(
                        filed.version().content().identity().name(),
                        filed.number(),
                        filed.version().submittedAt())
                .title(text(form + ".title"), text(form + ".below"));
    }

    private static void identity(PaperSheet sheet, FormContent content) {
        facts(
                sheet,
                content,
                FormField.NAME,
                FormField.KIND,
                FormField.TAX_CODE,
                FormField.REGISTRATION_NUMBER,
                FormField.REGISTERED_ON,
                FormField.REGISTERED_AT,
                FormField.REPRESENTATIVE,
                FormField.ADDRESS,
                FormField.COMMUNE,
                FormField.PHONE,
                FormField.EMAIL);
    }

    private static void facts(PaperSheet sheet, FormContent content, FormField... fields) {
        for (var field : fields) {
            fact(sheet, content, field);
        }
    }

    private static void fact(PaperSheet sheet, FormContent content, FormField field) {
        var said = switch (field) {
            case KIND ->
                content.identity()
                        .kind()
                        .map(kind -> label("establishments.kind." + kind))
                        .orElse("");
            case REGISTERED_ON -> day(content.registration().issuedOn());
            case STAMPS_WISHED -> text("said", content.wishes().stampsWished());
            default -> text("said", field.value(content));
        };
        sheet.fact(label("dossiers.field." + field), said);
    }

    private static void products(PaperSheet sheet, FormContent.Wishes wishes) {
        sheet.rows(
                new float[] {1, 5, 4, 3, 4, 3},
                List.of(
                        text("row"),
                        label("dossiers.product.name"),
                        label("dossiers.product.group"),
                        label("dossiers.product.brand"),
                        label("dossiers.product.standard"),
                        label("dossiers.product.output")),
                numbered(wishes.products().stream()
                        .map(product -> List.of(
                                product.name(),
                                label("products.group." + product.group()),
                                product.brand(),
                                product.standard(),
                                product.output()))
                        .toList()));
    }

    private static PaperSheet declared(PaperSheet sheet, FormContent content) {
        return sheet.says(text("declaration"))
                .signatures(
                        Signature.NONE,
                        new Signature(text("sign.establishment"), text("sign.how"), content.declaredBy()));
    }

    private static String day(Optional<LocalDate> day) {
        return day.map(Formats::date).orElse("");
    }

    private static String text(String key, Object... arguments) {
        return PaperSheet.text(key, arguments);
    }
}
