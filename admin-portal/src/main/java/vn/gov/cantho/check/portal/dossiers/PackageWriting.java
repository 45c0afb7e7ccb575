package vn.gov.cantho.check.portal.dossiers;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Writes the electronic dossier as a ZIP: the list, what the form says, and each file under the hash of its bytes. */
final class PackageWriting {

    private final DossierService dossiers;

    PackageWriting(DossierService dossiers) {
        this.dossiers = dossiers;
    }

    void write(DossierPackage sealed, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        put(zip, "manifest.json", sealed.manifest().getBytes(StandardCharsets.UTF_8));
        put(zip, "content.json", sealed.content().getBytes(StandardCharsets.UTF_8));
        // The same bytes may serve as two papers, and are packed once.
        var written = new HashSet<String>();
        for (var file : JsonMapper.shared().readTree(sealed.manifest()).get("files")) {
            var name = file.get("file").asString();
            if (written.add(name)) {
                put(zip, name, dossiers.file(sealed.dossier(), name).orElseThrow());
            }
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
        zip.closeEntry();
    }
}
