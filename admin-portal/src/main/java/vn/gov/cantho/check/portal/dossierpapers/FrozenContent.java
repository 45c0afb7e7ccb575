package vn.gov.cantho.check.portal.dossierpapers;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossiers.DossierPackage;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;

/** Reads what was frozen back from its text, so that nothing that changed since gets into an electronic dossier. */
final class FrozenContent {

    private final JsonNode content;
    private final JsonNode manifest;
    private final DossierPackage sealed;

    FrozenContent(DossierPackage sealed) {
        this.sealed = sealed;
        content = JsonMapper.shared().readTree(sealed.content());
        manifest = JsonMapper.shared().readTree(sealed.manifest());
    }

    Filed filed() {
        var version = new FormVersion(
                sealed.dossier(),
                sealed.versionNumber(),
                form(),
                papers(),
                Optional.of(content.path("submittedAt").asString(""))
                        .filter(text -> !text.isEmpty())
                        .map(Instant::parse),
                HexFormat.of().formatHex(SteadyBytes.sha256(sealed.content().getBytes(StandardCharsets.UTF_8))),
                0);
        // What was frozen before it had the name of the agency has its code beside it.
        var agency = text(content, "agencyName");
        return new Filed(text(manifest, "dossier"), agency.isEmpty() ? text(manifest, "agency") : agency, version);
    }

    Instant sealedAt() {
        return Instant.parse(text(manifest, "sealedAt"));
    }

    /** The names of the files that belong to it, of papers and then of opinions, each once. */
    List<String> files() {
        var names = new ArrayList<String>();
        manifest.path("files").forEach(file -> names.add(text(file, "file")));
        manifest.path("opinions").forEach(file -> names.add(text(file, "file")));
        return names.stream().distinct().toList();
    }

    private FormContent form() {
        return new FormContent(
                new FormContent.Identity(
                        text("name"),
                        text("nameEn"),
                        present(content, "kind", EstablishmentKind::valueOf),
                        text("taxCode"),
                        text("gs1Prefix")),
                new FormContent.Registration(
                        text("registrationNumber"),
                        present(content, "registeredOn", LocalDate::parse),
                        text("registeredAt")),
                new FormContent.People(
                        text("representative"),
                        text("representativeTitle"),
                        text("contactPerson"),
                        text("contactPhone")),
                whereabouts(),
                wishes(),
                text("declaredBy"));
    }

    private FormContent.Whereabouts whereabouts() {
        var commune = content.path("commune").asLong(0);
        return new FormContent.Whereabouts(
                text("phone"),
                text("email"),
                text("address"),
                commune == 0 ? Optional.empty() : Optional.of(new FormContent.Commune(commune, text("communeName"))),
                text("branch"));
    }

    private FormContent.Wishes wishes() {
        var products = new ArrayList<FormContent.WishedProduct>();
        content.path("products")
                .forEach(product -> products.add(new FormContent.WishedProduct(
                        text(product, "name"),
                        ProductGroup.valueOf(text(product, "group")),
                        text(product, "brand"),
                        text(product, "standard"),
                        text(product, "output"))));
        var places = new ArrayList<FormContent.ProductionPlace>();
        content.path("places")
                .forEach(place ->
                        places.add(new FormContent.ProductionPlace(text(place, "name"), text(place, "address"))));
        return new FormContent.Wishes(products, places, present(content, "stampsWished", Integer::valueOf));
    }

    private List<Paper> papers() {
        var papers = new ArrayList<Paper>();
        content.path("files")
                .forEach(file -> papers.add(new Paper(
                        0,
                        PaperKind.valueOf(text(file, "kind")),
                        text(file, "name"),
                        new Paper.Facts(
                                text(file, "number"),
                                text(file, "issuer"),
                                present(file, "issuedOn", LocalDate::parse),
                                present(file, "validUntil", LocalDate::parse)),
                        text(file, "sha256"))));
        return papers;
    }

    private String text(String name) {
        return text(content, name);
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static <T> Optional<T> present(JsonNode node, String name, Function<String, T> read) {
        return Optional.of(text(node, name)).filter(text -> !text.isEmpty()).map(read);
    }
}
