package vn.gov.cantho.check.portal.filing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.gov.cantho.check.portal.dossiers.DossierNumber;
import vn.gov.cantho.check.portal.security.GuessThrottle;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.workingdays.DueDay;
import vn.gov.cantho.check.portal.workingdays.WorkingDays;

/** Tells whoever knows number and phone of a dossier how it stands (K-25), and slows guessing down. */
@Service
@PreAuthorize("permitAll()")
class ProgressService {

    private static final String WHAT = "dossier-status";

    private final ProgressRepository progress;
    private final GuessThrottle throttle;
    private final TransactionOperations transaction;
    private final WorkingDays workingDays;

    ProgressService(
            ProgressRepository progress,
            GuessThrottle throttle,
            TransactionOperations transaction,
            WorkingDays workingDays) {
        this.progress = progress;
        this.throttle = throttle;
        this.transaction = transaction;
        this.workingDays = workingDays;
    }

    /** What a look-up gives. */
    sealed interface Answer {

        /**
         * How far it is.
         *
         * @param due until when the agency answers; nothing when no time runs
         */
        record Found(DossierNumber number, Progress progress, Optional<DueDay> due) implements Answer {}

        /** There is no such number, or the phone is another one: which of both is not said. */
        record NotFound() implements Answer {}

        record TooMany(Duration pause) implements Answer {}
    }

    Answer find(String typedNumber, String phone, String address) {
        var number = DossierNumber.read(typedNumber);
        var subject = number.map(DossierNumber::value).orElse("-");
        var wait = throttle.attempt(WHAT, subject, address);
        if (wait.isPresent()) {
            return new Answer.TooMany(wait.get());
        }
        var found =
                Objects.requireNonNull(transaction.execute(_ -> number.flatMap(named -> progress.find(named, phone))));
        if (found.isEmpty()) {
            return new Answer.NotFound();
        }
        throttle.succeeded(WHAT, subject, address);
        return new Answer.Found(number.orElseThrow(), found.get(), due(found.get()));
    }

    private Optional<DueDay> due(Progress found) {
        return found.dueOn()
                .map(day -> workingDays.asCounted(LocalDate.ofInstant(found.submittedAt(), Formats.ZONE), day));
    }
}
