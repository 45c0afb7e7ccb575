package vn.gov.cantho.check.portal.dossiers;

import java.util.Optional;
import vn.gov.cantho.check.portal.documents.CleanFile;

/**
 * What who takes a step has to say of it.
 *
 * @param words empty where nothing is owed
 * @param file a paper that it stands on, made safe; officers see it, and it goes into the electronic dossier
 */
public record Opinion(String words, Optional<CleanFile.Content> file) {

    public Opinion {
        words = words.strip();
    }

    /** Words without a file. */
    public static Opinion of(String words) {
        return new Opinion(words, Optional.empty());
    }
}
