package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.Set;
import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.Identity;

/** The papers of an answer in the words of schema.org: certificates apart from everything else on paper. */
final class LinkedDocuments {

    private static final Set<String> CERTIFICATES =
            Set.of("ELIGIBILITY", "VIETGAP", "GLOBALGAP", "HACCP", "ISO_22000", "OCOP", "ORGANIC", "FOOD_SAFETY");

    private final PublicSite site;
    private final Wording words;

    LinkedDocuments(PublicSite site, Wording words) {
        this.site = site;
        this.words = words;
    }

    void put(JsonObject product, Identity identity, LocalDate today) {
        var certificates = new JsonArray();
        var others = new JsonArray();
        for (var document : TrustSections.documents(identity)) {
            if (CERTIFICATES.contains(document.type())) {
                certificates.add(certificate(document, today));
            } else {
                others.add(paper(document, "CreativeWork", "identifier", "publisher"));
            }
        }
        putUnlessEmpty(product, "hasCertification", certificates);
        putUnlessEmpty(product, "subjectOf", others);
    }

    private JsonObject certificate(Document document, LocalDate today) {
        var status = document.isExpired(today) ? "CertificationInactive" : "CertificationActive";
        return paper(document, "Certification", "certificationIdentification", "issuedBy")
                .put("certificationStatus", "https://schema.org/" + status);
    }

    private JsonObject paper(Document document, String type, String number, String issuer) {
        var json = new JsonObject().put("@type", type).put("name", words.name("document", document.type()));
        if (!document.number().isBlank()) {
            json.put(number, document.number());
        }
        if (!document.issuer().isBlank()) {
            json.put(issuer, new JsonObject().put("@type", "Organization").put("name", document.issuer()));
        }
        document.validUntil().ifPresent(until -> json.put("expires", until.toString()));
        document.url().ifPresent(url -> json.put("url", site.absolute(url)));
        return json;
    }

    private static void putUnlessEmpty(JsonObject json, String key, JsonArray elements) {
        if (!elements.isEmpty()) {
            json.put(key, elements);
        }
    }
}
