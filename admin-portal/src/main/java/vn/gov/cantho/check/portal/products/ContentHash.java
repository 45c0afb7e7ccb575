package vn.gov.cantho.check.portal.products;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import vn.gov.cantho.check.portal.documents.Document;
import vn.gov.cantho.check.portal.documents.MediaRef;

/**
 * The SHA-256 of everything a decision on a product is about.
 *
 * <p>It is taken of a canonical text: one line a field, in fixed order, each with its length, so that no two contents read
 * alike.
 */
final class ContentHash {

    private final StringBuilder text = new StringBuilder("product 1\n");

    private ContentHash() {}

    static String of(ProductCode code, ProductContent content, List<Document> documents) {
        var hash = new ContentHash();
        hash.line(ProductField.CODE.field(), code.text());
        hash.line(ProductField.NAME_VI.field(), content.nameVi());
        hash.line(ProductField.NAME_EN.field(), content.nameEn());
        hash.line(ProductField.GROUP.field(), content.group().name());
        hash.line(ProductField.IMAGE.field(), content.imageSha256().orElse(""));
        hash.line(ProductField.BRAND.field(), content.brand());
        hash.line(ProductField.ORIGIN.field(), content.origin());
        hash.line(ProductField.NET_CONTENT.field(), content.netContent());
        hash.line(ProductField.DESCRIPTION_VI.field(), content.descriptionVi());
        hash.line(ProductField.DESCRIPTION_EN.field(), content.descriptionEn());
        content.standards().forEach(standard -> hash.line(ProductField.STANDARDS.field(), standard));
        hash.given(ProductField.LABEL, content.labelSha256().orElse(""));
        hash.given(ProductField.USAGE_GUIDE_VI, content.guidance().usageVi());
        hash.given(ProductField.USAGE_GUIDE_EN, content.guidance().usageEn());
        hash.given(ProductField.SAFETY_WARNINGS_VI, content.guidance().warningsVi());
        hash.given(ProductField.SAFETY_WARNINGS_EN, content.guidance().warningsEn());
        hash.given(ProductField.RECORDING, content.recording().sha256().orElse(""));
        hash.given(ProductField.TRANSCRIPT_VI, content.recording().transcriptVi());
        hash.given(ProductField.TRANSCRIPT_EN, content.recording().transcriptEn());
        documents.forEach(hash::document);
        return sha256(hash.text.toString());
    }

    /** Fields that came later: without them content hashes as it did before there were such. */
    private void given(ProductField field, String value) {
        if (!value.isEmpty()) {
            line(field.field(), value);
        }
    }

    private void document(Document document) {
        line("document", document.type().name());
        line("number", document.number());
        line("issuer", document.issuer());
        line("issuedOn", document.issuedOn().map(LocalDate::toString).orElse(""));
        line("validUntil", document.validUntil().map(LocalDate::toString).orElse(""));
        line("file", document.file().map(MediaRef::sha256).orElse(""));
    }

    private void line(String name, String value) {
        text.append(name)
                .append(' ')
                .append(value.length())
                .append(':')
                .append(value)
                .append('\n');
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
