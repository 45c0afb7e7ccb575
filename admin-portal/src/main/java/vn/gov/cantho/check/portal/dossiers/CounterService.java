package vn.gov.cantho.check.portal.dossiers;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import vn.gov.cantho.check.portal.documents.CleanFile;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.dossierforms.DossierForms;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormSaving;
import vn.gov.cantho.check.portal.dossierforms.FormVersion;
import vn.gov.cantho.check.portal.dossierforms.Paper;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossierforms.PaperNeed;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/** Dossiers on paper (Điều 6.1): an officer keys them, adds scans, and has received them with the last press. */
@Service
@PreAuthorize(DossierAuthority.MAY_WORK)
public class CounterService {

    private final Filing filing;
    private final DossierForms forms;
    private final DossierSteps way;
    private final DossierRepository dossiers;
    private final MediaService media;
    private final Context context;
    private final SecureRandom random = new SecureRandom();

    /** Who acts, and how a transaction is begun where a method must not be one as a whole. */
    @Component
    record Context(CurrentAccount current, TransactionOperations transaction) {}

    CounterService(
            Filing filing,
            DossierForms forms,
            DossierSteps way,
            DossierRepository dossiers,
            MediaService media,
            Context context) {
        this.filing = filing;
        this.forms = forms;
        this.way = way;
        this.dossiers = dossiers;
        this.media = media;
        this.context = context;
    }

    /** Begins a paper dossier of the acting unit, empty or with what a refused one said. */
    @Transactional
    public DossierOutcome begin(Optional<DossierId> predecessor) {
        return begin(context.current().get().unitId(), predecessor);
    }

    /** Begins a paper dossier of an agency that the acting unit works for, with what was said of it already. */
    @Transactional
    public DossierOutcome begin(long agency, FormContent said) {
        var outcome = begin(agency, Optional.empty());
        if (outcome instanceof DossierOutcome.Done(var begun)) {
            filing.written(begun.id()).ifPresent(version -> forms.save(version, said));
        }
        return outcome;
    }

    /** Whether the acting unit works on dossiers of an agency. */
    @Transactional(readOnly = true)
    public boolean worksFor(long agency) {
        return dossiers.worksFor(agency);
    }

    private DossierOutcome begin(long agency, Optional<DossierId> predecessor) {
        var number = DossierNumber.draw(random, way.today().getYear());
        return dossiers.begin(agency, number, Optional.empty(), predecessor)
                .flatMap(dossiers::find)
                .<DossierOutcome>map(begun -> {
                    way.record("DOSSIER_BEGUN", begun, actor(), Map.of(), Map.of());
                    return new DossierOutcome.Done(begun);
                })
                .orElseGet(DossierOutcome.NotFound::new);
    }

    /** The version that is being keyed. */
    @Transactional(readOnly = true)
    public Optional<FormVersion> written(DossierId id) {
        return filing.find(id).filter(CounterService::isPaper).flatMap(dossier -> filing.written(id));
    }

    /** Keeps what was typed. */
    @Transactional
    public FormSaving save(DossierId id, int version, FormContent content) {
        return write(id, version, shown -> forms.save(shown, content));
    }

    /** Makes a scan safe, which is done before a connection is held, and adds it. */
    public FormSaving addPaper(
            DossierId id, int version, PaperKind kind, Paper.Facts facts, byte[] upload, String name) {
        return switch (media.clean(upload)) {
            case CleanFile.Refused(var reason) -> new FormSaving.FileRefused(reason);
            case CleanFile.Clean(var file) ->
                Objects.requireNonNull(context.transaction()
                        .execute(_ -> write(id, version, shown -> forms.addPaper(shown, kind, name, facts, file))));
        };
    }

    @Transactional
    public FormSaving removePaper(DossierId id, int version, Paper paper) {
        return write(id, version, shown -> forms.removePaper(shown, paper.id()));
    }

    /** Which papers the rules ask for of such a version. */
    @Transactional(readOnly = true)
    public List<PaperNeed> needs(FormVersion version) {
        return forms.needs(version);
    }

    /** Receives what was keyed: it was handed in, so that it is received at once, or supplemented. */
    @Transactional
    public DossierOutcome file(DossierId id, int version) {
        return way.act(id, version, dossier -> {
            if (!dossier.ours() || !isPaper(dossier)) {
                return new DossierOutcome.NotFound();
            }
            return dossier.state() == DossierState.SUPPLEMENT_REQUESTED
                    ? filing.submit(dossier, DossierState.SUPPLEMENTED, actor(), DossierEvent.DossierSupplemented::new)
                    : filing.submit(dossier, DossierState.RECEIVED, actor(), DossierEvent.DossierReceived::new);
        });
    }

    /** Writes down that who filed in person takes the dossier back. */
    @Transactional
    public DossierOutcome withdraw(DossierId id, int version, String reason) {
        return way.act(id, version, dossier -> {
            if (!dossier.ours() || !isPaper(dossier)) {
                return new DossierOutcome.NotFound();
            }
            return way.reasonRefusal(reason)
                    .orElseGet(() -> way.take(
                            dossier,
                            NewStep.to(DossierState.WITHDRAWN).saying(reason),
                            actor(),
                            DossierEvent.DossierWithdrawn::new));
        });
    }

    private FormSaving write(DossierId id, int version, Function<FormVersion, FormSaving> writing) {
        var dossier = filing.find(id);
        return dossier.filter(shown -> shown.ours() && isPaper(shown)).isPresent()
                ? filing.write(id, version, writing)
                : new FormSaving.NotOpen();
    }

    private static boolean isPaper(Dossier dossier) {
        return dossier.origin() == Dossier.Origin.COUNTER;
    }

    private Optional<ActingAccount> actor() {
        return Optional.of(context.current().get());
    }
}
