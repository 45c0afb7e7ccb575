package vn.gov.cantho.check.portal.dossiers;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.gov.cantho.check.portal.accounts.AccountCreation;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.LinkMaking;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.dossierforms.DossierForms;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.establishments.EstablishmentContent;
import vn.gov.cantho.check.portal.establishments.EstablishmentSaving;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.establishments.NewEstablishment;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Role;

/** What the city does with dossiers that agencies sent (Điều 11.2): grants the account, or gives the dossier back. */
@Service
@PreAuthorize(DossierAuthority.MAY_GRANT)
@Transactional
public class GrantService {

    private final DossierSteps way;
    private final DossierForms forms;
    private final EstablishmentService establishments;
    private final AccountService accounts;
    private final CurrentAccount current;

    GrantService(
            DossierSteps way,
            DossierForms forms,
            EstablishmentService establishments,
            AccountService accounts,
            CurrentAccount current) {
        this.way = way;
        this.forms = forms;
        this.establishments = establishments;
        this.accounts = accounts;
        this.current = current;
    }

    /** Grants: the establishment, its first account, and the step come to be together or not at all. */
    public DossierOutcome grant(DossierId id, int version, DossierStep.Decision decision, String username) {
        var number = decision.number().strip();
        if (number.isEmpty()
                || number.length() > DossierStep.DECISION_NUMBER_LENGTH_MAX
                || decision.on().isAfter(way.today())) {
            return new DossierOutcome.FactsMissing();
        }
        return ofSent(
                id, version, dossier -> granted(dossier, new DossierStep.Decision(number, decision.on()), username));
    }

    /** Gives a dossier back to its agency, which appraises it anew. */
    @PreAuthorize(DossierAuthority.MAY_RETURN)
    public DossierOutcome giveBack(DossierId id, int version, Opinion reason) {
        return ofSent(
                id,
                version,
                dossier -> way.reasonRefusal(reason.words())
                        .orElseGet(() -> way.take(
                                dossier,
                                NewStep.to(DossierState.APPRAISING)
                                        .saying(reason)
                                        .dueOn(way.dueOfAppraisal(dossier)),
                                actor(),
                                facts -> new DossierEvent.DossierReturned(facts, reason.words()))));
    }

    private DossierOutcome ofSent(DossierId id, int version, Function<Dossier, DossierOutcome> act) {
        return way.act(id, version, dossier -> {
            if (dossier.state() != DossierState.SENT) {
                return new DossierOutcome.NotPossible(dossier.state());
            }
            return dossier.isHeldFrom(current.get().accountId())
                    ? new DossierOutcome.NotHeld(dossier)
                    : act.apply(dossier);
        });
    }

    private DossierOutcome granted(Dossier dossier, DossierStep.Decision decision, String username) {
        var content =
                forms.find(dossier.id(), dossier.shownNumber()).orElseThrow().content();
        return switch (establishments.create(establishment(dossier, content))) {
            case EstablishmentSaving.Invalid(var flaws) ->
                flawed(flaws.stream().map(flaw -> flaw.problem().textKey()).toList());
            case EstablishmentSaving.Overtaken _ -> new DossierOutcome.NotPossible(dossier.state());
            case EstablishmentSaving.Saved(var unit) ->
                withAccount(dossier, decision, unit, account(unit, username, content));
        };
    }

    private DossierOutcome withAccount(Dossier dossier, DossierStep.Decision decision, long unit, NewAccount account) {
        return switch (accounts.createAwaitingActivation(account)) {
            case AccountCreation.Invalid(var flaws) ->
                flawed(flaws.stream().map(flaw -> flaw.problem().textKey()).toList());
            case AccountCreation.Created(var made) -> withLink(dossier, new NewStep.Grant(decision, unit, made));
        };
    }

    private DossierOutcome withLink(Dossier dossier, NewStep.Grant grant) {
        var step = NewStep.to(DossierState.GRANTED).granting(grant);
        return switch (way.take(
                dossier,
                step,
                actor(),
                facts -> new DossierEvent.AccountGranted(facts, grant.establishmentId(), grant.accountId()))) {
            case DossierOutcome.Done(var now) ->
                switch (accounts.activationLink(grant.accountId())) {
                    case LinkMaking.Made(var link) -> new DossierOutcome.Granted(now, link);
                    case LinkMaking.Refused(var problem) -> flawed(List.of(problem.textKey()));
                };
            case DossierOutcome other -> other;
        };
    }

    /** Nothing of it stays: not the establishment either whose account has a name that is taken. */
    private static DossierOutcome flawed(List<String> problems) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new DossierOutcome.GrantFlawed(problems);
    }

    private static NewEstablishment establishment(Dossier dossier, FormContent content) {
        var identity = content.identity();
        var whereabouts = content.whereabouts();
        return new NewEstablishment(
                dossier.agency().id(),
                whereabouts.commune().map(FormContent.Commune::id).orElse(0L),
                false,
                new EstablishmentContent(
                        identity.name(),
                        identity.nameEn(),
                        identity.kind(),
                        identity.taxCode(),
                        identity.gs1Prefix(),
                        "",
                        whereabouts.address(),
                        "",
                        whereabouts.phone(),
                        whereabouts.email(),
                        "",
                        ""));
    }

    private static NewAccount account(long unit, String username, FormContent content) {
        return new NewAccount(
                unit,
                username,
                content.people().representative(),
                Set.of(Role.EDITOR, Role.ADMINISTRATOR),
                Locale.of("vi"),
                contact(content));
    }

    private Optional<ActingAccount> actor() {
        return Optional.of(current.get());
    }

    /** By what the person is told apart from others who have an account. */
    private static String contact(FormContent content) {
        var email = content.whereabouts().email();
        return email.isEmpty() ? content.whereabouts().phone() : email;
    }
}
