package vn.gov.cantho.check.portal.dossierforms;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.documents.CleanFile;

/**
 * Reads and writes forms and papers inside the transaction of a service, which says who may. The database decides whose
 * dossier is seen and written: that of an acting unit's reach, or the one that an applicant has proved.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class DossierForms {

    /** More papers than this help no reader. */
    public static final int PAPERS_MAX = 40;

    /** Files of one dossier over all its versions; the database holds it too. */
    public static final int FILES_MAX = 120;

    private static final int NAME_MAX = 200;
    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final FormRepository forms;
    private final PaperRepository papers;
    private final InstantSource clock;

    DossierForms(FormRepository forms, PaperRepository papers, InstantSource clock) {
        this.forms = forms;
        this.papers = papers;
        this.clock = clock;
    }

    /** One version of a dossier. */
    public Optional<FormVersion> find(DossierId dossier, int number) {
        return forms.find(dossier, number, papers.find(dossier, number));
    }

    /** Keeps what was typed. */
    public FormSaving save(FormVersion shown, FormContent content) {
        var flaws = FormRules.flawsOfDraft(content, today());
        if (!flaws.isEmpty()) {
            return new FormSaving.Flawed(flaws);
        }
        return forms.save(shown, content) ? saved(shown) : new FormSaving.Overtaken();
    }

    /** What still keeps a version from being submitted. */
    public List<FormFlaw> flaws(FormVersion version) {
        return FormRules.flaws(version.content(), today());
    }

    /** Which papers a version lacks by the rules it goes by; one for all of which one is enough. */
    public List<PaperKind> missing(FormVersion version) {
        return forms.missing(version, today());
    }

    /** Which papers the rules ask for that a dossier was filed under, or today's of one that is not filed. */
    public List<PaperNeed> needs(FormVersion version) {
        return forms.needs(version, today());
    }

    /** Adds a paper whose file was made safe. */
    public FormSaving addPaper(
            FormVersion shown, PaperKind kind, String name, Paper.Facts facts, CleanFile.Content file) {
        if (!facts.areSound()) {
            return new FormSaving.PaperRefused(FormSaving.PaperProblem.FACTS);
        }
        if (papers.find(shown.dossier(), shown.number()).size() >= PAPERS_MAX
                || papers.countMedia(shown.dossier()) >= FILES_MAX) {
            return new FormSaving.PaperRefused(FormSaving.PaperProblem.TOO_MANY);
        }
        papers.keep(shown.dossier(), file);
        return papers.add(shown, kind, shownName(name), facts, file.sha256())
                ? saved(shown)
                : new FormSaving.PaperRefused(FormSaving.PaperProblem.THERE_ALREADY);
    }

    /** Takes a paper out of the version that is written; earlier versions keep it. */
    public FormSaving removePaper(FormVersion shown, long paper) {
        papers.remove(shown, paper);
        return saved(shown);
    }

    /** Keeps a file that a step names. */
    public boolean keepFile(DossierId dossier, CleanFile.Content file) {
        if (papers.countMedia(dossier) >= FILES_MAX) {
            return false;
        }
        papers.keep(dossier, file);
        return true;
    }

    /** The bytes of a file by its name, such as {@code ab12….pdf}. */
    public Optional<byte[]> content(DossierId dossier, String file) {
        var dot = file.indexOf('.');
        return dot < 0 ? Optional.empty() : papers.content(dossier, file.substring(0, dot), file.substring(dot + 1));
    }

    private FormSaving saved(FormVersion shown) {
        return find(shown.dossier(), shown.number())
                .<FormSaving>map(FormSaving.Saved::new)
                .orElseGet(FormSaving.NotOpen::new);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZONE);
    }

    private static String shownName(String name) {
        var clean = name.codePoints()
                .filter(character -> !Character.isISOControl(character))
                .limit(NAME_MAX)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .strip();
        return clean.isEmpty() ? "-" : clean;
    }
}
