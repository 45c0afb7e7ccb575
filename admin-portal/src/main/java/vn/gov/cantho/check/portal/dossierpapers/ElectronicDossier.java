package vn.gov.cantho.check.portal.dossierpapers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.gov.cantho.check.portal.dossiers.DossierPackage;

/**
 * Writes the one electronic dossier (Điều 6.3b) as a ZIP, from what was frozen and nothing else: whoever makes it, whenever,
 * gets the same bytes. {@code SHA256SUMS} names every file in it with its hash.
 */
final class ElectronicDossier {

    static final String SUMS = "SHA256SUMS";

    /** The first day a ZIP can name. */
    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private ElectronicDossier() {}

    /** @param files the bytes of a file by its name */
    static byte[] write(DossierPackage sealed, Function<String, byte[]> files) {
        var frozen = new FrozenContent(sealed);
        var filed = frozen.filed();
        var packed = new LinkedHashMap<String, byte[]>();
        packed.put("manifest.json", sealed.manifest().getBytes(StandardCharsets.UTF_8));
        packed.put("content.json", sealed.content().getBytes(StandardCharsets.UTF_8));
        packed.put("phieu-dang-ky.pdf", FormSheets.registration(filed, imprint(frozen, filed, "registration")));
        packed.put("phieu-thong-tin.pdf", FormSheets.information(filed, imprint(frozen, filed, "information")));
        frozen.files().forEach(name -> packed.put(name, files.apply(name)));
        var all = new LinkedHashMap<String, byte[]>();
        all.put("bia-ho-so.pdf", OfficeSheets.cover(filed, imprint(frozen, filed, "cover"), packed));
        all.putAll(packed);
        all.put(SUMS, sums(all));
        return zip(all);
    }

    private static Imprint imprint(FrozenContent frozen, Filed filed, String form) {
        return new Imprint(PaperSheet.text(form + ".title"), filed.number(), filed.agency(), frozen.sealedAt());
    }

    private static byte[] sums(Map<String, byte[]> files) {
        return files.entrySet().stream()
                .map(file ->
                        HexFormat.of().formatHex(SteadyBytes.sha256(file.getValue())) + "  " + file.getKey() + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Map<String, byte[]> files) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(ALWAYS);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException("memory takes what is written", failure);
        }
        return out.toByteArray();
    }
}
