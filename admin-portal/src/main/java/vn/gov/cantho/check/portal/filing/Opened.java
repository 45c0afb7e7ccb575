package vn.gov.cantho.check.portal.filing;

import java.util.List;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.dossiers.Dossier;

/** A dossier whose form is being written, by whoever has its key. */
record Opened(FilingKey key, Words words, Dossier dossier, FormVersion version, List<PaperNeed> needs, Asked asked) {

    Opened {
        needs = List.copyOf(needs);
    }
}
