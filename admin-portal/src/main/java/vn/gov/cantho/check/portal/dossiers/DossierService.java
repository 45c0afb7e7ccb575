package vn.gov.cantho.check.portal.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.dossierforms.DossierForms;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.workingdays.DueDay;

/** Reads the dossiers in reach: the agency's, those of units below it, for the city all. */
@Service
@PreAuthorize(DossierAuthority.MAY_LOOK)
@Transactional(readOnly = true)
public class DossierService {

    /** The kind under which the trail knows a dossier. */
    public static final String AUDIT_KIND = "DOSSIER";

    private final DossierRepository dossiers;
    private final StepRepository steps;
    private final DossierForms forms;
    private final DossierSteps way;
    private final CurrentAccount current;

    DossierService(
            DossierRepository dossiers,
            StepRepository steps,
            DossierForms forms,
            DossierSteps way,
            CurrentAccount current) {
        this.dossiers = dossiers;
        this.steps = steps;
        this.forms = forms;
        this.way = way;
        this.current = current;
    }

    /** Dossiers under a filter. */
    public List<Dossier> find(ListQuery query, DossierFilter filter) {
        return dossiers.find(query, filter, viewer());
    }

    /** How many a filter leaves. */
    public int count(ListQuery query, DossierFilter filter) {
        return dossiers.count(query, filter, viewer());
    }

    public Optional<Dossier> find(DossierId id) {
        return dossiers.find(id);
    }

    /** The steps a dossier took, oldest first. */
    public List<DossierStep> steps(DossierId id) {
        return steps.find(id);
    }

    /** What a dossier says in one of its versions. */
    public Optional<FormVersion> version(DossierId id, int number) {
        return forms.find(id, number);
    }

    /** Working days that are left; negative when the agency is late, nothing when no time runs. */
    public Optional<Integer> daysLeft(Dossier dossier) {
        return way.daysLeft(dossier);
    }

    /** Until when the agency has to be done, with how far that day can be relied on; nothing when no time runs. */
    public Optional<DueDay> dueDay(Dossier dossier) {
        return way.dueDay(dossier);
    }

    /** The reasons of a supplement to choose from, as they were on a day. */
    public List<RemarkReason> supplementReasons(LocalDate day) {
        return dossiers.reasons("SUPPLEMENT", day);
    }

    /** The grounds of a refusal to choose from, as they were on a day. */
    public List<RemarkReason> refusalGrounds(LocalDate day) {
        return dossiers.reasons("REFUSAL", day);
    }

    /** The bytes of a file by its name, such as {@code ab12….pdf}. */
    public Optional<byte[]> file(DossierId id, String name) {
        return forms.content(id, name);
    }

    /** The same, handed out: it stands in the trail. */
    @Transactional
    public Optional<byte[]> takeFile(DossierId id, String name) {
        return dossiers.find(id).flatMap(dossier -> {
            var bytes = forms.content(id, name);
            bytes.ifPresent(_ -> way.record(
                    "DOSSIER_FILE_TAKEN", dossier, Optional.of(current.get()), Map.of(), Map.of("file", name)));
            return bytes;
        });
    }

    /** The electronic dossier as it was sent last. */
    public Optional<DossierPackage> packageOf(DossierId id) {
        return steps.findPackage(id);
    }

    private DossierRepository.Viewer viewer() {
        return new DossierRepository.Viewer(current.get().accountId(), way.today());
    }

    /** A list that asks for its filter each time it is read. */
    public static ListSource<Dossier> listed(DossierService service, Supplier<DossierFilter> filter) {
        return new ListSource<>() {

            @Override
            public List<Dossier> find(ListQuery query) {
                return service.find(query, filter.get());
            }

            @Override
            public int count(ListQuery query) {
                return service.count(query, filter.get());
            }
        };
    }
}
