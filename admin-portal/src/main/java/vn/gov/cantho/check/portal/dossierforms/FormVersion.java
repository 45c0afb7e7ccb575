package vn.gov.cantho.check.portal.dossierforms;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a dossier says in one version.
 *
 * @param number 1, 2, … in the order of submission
 * @param submittedAt since when it is frozen; empty while it is written
 * @param contentHash SHA-256 of the whole of it, 64 hexadecimal digits; empty while it is written
 * @param version counts the changes while it is written
 */
public record FormVersion(
        DossierId dossier,
        int number,
        FormContent content,
        List<Paper> papers,
        Optional<Instant> submittedAt,
        String contentHash,
        int version) {

    public FormVersion {
        papers = List.copyOf(papers);
    }
}
