package vn.gov.cantho.check.portal.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.dossierforms.DossierId;

/** A step of a dossier, told in its transaction, with what it takes to tell people of it. */
public sealed interface DossierEvent {

    Facts facts();

    /**
     * Which dossier, whose, and whom to tell.
     *
     * @param establishment name of who files
     * @param email empty where none was given
     * @param officer account of who works on it
     * @param version counts the steps: with it a step is told apart from the same step taken again
     */
    record Facts(
            DossierId dossier,
            DossierNumber number,
            long agencyId,
            String agency,
            String establishment,
            String phone,
            String email,
            Optional<Long> officer,
            int version) {

        static Facts of(Dossier dossier) {
            var applicant = dossier.applicant();
            return new Facts(
                    dossier.id(),
                    dossier.number(),
                    dossier.agency().id(),
                    dossier.agency().name(),
                    applicant.name(),
                    applicant.phone(),
                    applicant.email(),
                    dossier.officer().map(Dossier.Officer::account),
                    dossier.version());
        }
    }

    record DossierSubmitted(Facts facts) implements DossierEvent {}

    record DossierReceived(Facts facts) implements DossierEvent {}

    record AppraisalBegun(Facts facts) implements DossierEvent {}

    record SupplementRequested(Facts facts, List<Remark> remarks) implements DossierEvent {
        public SupplementRequested {
            remarks = List.copyOf(remarks);
        }
    }

    record DossierSupplemented(Facts facts) implements DossierEvent {}

    record DossierAppraised(Facts facts) implements DossierEvent {}

    record DossierApproved(Facts facts) implements DossierEvent {}

    record DossierSent(Facts facts) implements DossierEvent {}

    /** The approver or the city gave it back to be appraised anew. */
    record DossierReturned(Facts facts, String reason) implements DossierEvent {}

    record DossierRefused(Facts facts, String reason) implements DossierEvent {}

    record DossierWithdrawn(Facts facts) implements DossierEvent {}

    record AccountGranted(Facts facts, long establishmentId, long accountId) implements DossierEvent {}

    record AccountHandedOver(Facts facts, LocalDate on, String to) implements DossierEvent {}
}
