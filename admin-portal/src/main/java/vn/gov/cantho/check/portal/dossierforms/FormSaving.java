package vn.gov.cantho.check.portal.dossierforms;

import java.util.List;
import vn.gov.cantho.check.portal.documents.StoredMedia;

/** What became of an attempt to write in a form. */
public sealed interface FormSaving {

    /** It is kept; the version as it stands now. */
    record Saved(FormVersion version) implements FormSaving {}

    /** It is not kept; every flaw is named. */
    record Flawed(List<FormFlaw> flaws) implements FormSaving {
        public Flawed {
            flaws = List.copyOf(flaws);
        }
    }

    /** The file is not kept. */
    record FileRefused(StoredMedia.Reason reason) implements FormSaving {}

    /** The dossier has as many papers as it may have, or has this one already. */
    record PaperRefused(PaperProblem problem) implements FormSaving {}

    /** Somebody else wrote since it was shown. */
    record Overtaken() implements FormSaving {}

    /** Nothing is written in it now, or not by who asked. */
    record NotOpen() implements FormSaving {}

    /** Why a paper is not kept. */
    enum PaperProblem {
        TOO_MANY,
        THERE_ALREADY,
        FACTS
    }
}
