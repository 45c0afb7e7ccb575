package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.util.SimpleMethodInvocation;
import org.springframework.stereotype.Service;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** Reads off the services which of their acts are open, so that a service added tomorrow is held to it too. */
@PortalTest
final class ServicesAtTheDoorIT {

    @Autowired
    private ApplicationContext portal;

    @Test
    void services_toTheProgramItself_offerLinksOnly() {
        assertThat(openTo(ActingAccount.program("test", 1, "test", Locale.of("vi"))))
                .containsExactlyInAnyOrder(
                        // For whoever has a link, before they can sign in.
                        "ActivationService.read",
                        "ActivationService.use",
                        // For programs that act without a sign-in; no page calls it.
                        "AccountService.actingAccount",
                        // For whoever holds the token of a dossier, which is asked for each time.
                        "ApplicantPapers.print",
                        "ApplicantService.addPaper",
                        "ApplicantService.begin",
                        "ApplicantService.beginFrom",
                        "ApplicantService.dueDay",
                        "ApplicantService.find",
                        "ApplicantService.missing",
                        "ApplicantService.needs",
                        "ApplicantService.removePaper",
                        "ApplicantService.save",
                        "ApplicantService.steps",
                        "ApplicantService.submit",
                        "ApplicantService.submitted",
                        "ApplicantService.withdraw",
                        "ApplicantService.written",
                        "MediaService.clean");
    }

    @Test
    void services_toWhomTheDoorKeeps_offerProofsBesides() {
        var program = openTo(ActingAccount.program("test", 1, "test", Locale.of("vi")));

        assertThat(openTo(new DoorAccount(Person.CITY_OFFICER.account()).authentication(null)))
                .filteredOn(act -> !program.contains(act))
                .isNotEmpty()
                .allMatch(act -> act.matches("(DoorService|ProofService|FactorService|FactorProofService)\\..*"));
    }

    @Test
    void services_toAPerson_offerMore() {
        assertThat(openTo(Person.CITY_OFFICER.account()))
                .contains("AccountService.createAwaitingActivation", "AuditService.history", "UnitService.findUnit");
    }

    private List<String> openTo(ActingAccount account) {
        return openTo(UsernamePasswordAuthenticationToken.authenticated(account, null, account.authorities()));
    }

    private List<String> openTo(Authentication signIn) {
        return portal.getBeansWithAnnotation(Service.class).values().stream()
                .filter(service -> AopUtils.getTargetClass(service).getName().startsWith("vn.gov.cantho.check.portal."))
                .flatMap(service -> Arrays.stream(
                                AopUtils.getTargetClass(service).getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                        .filter(method -> isOpenTo(signIn, service, method))
                        .map(method -> method.getDeclaringClass().getSimpleName() + "." + method.getName()))
                .distinct()
                .toList();
    }

    private static boolean isOpenTo(Authentication signIn, Object service, Method method) {
        var decision = new PreAuthorizeAuthorizationManager()
                .authorize(() -> signIn, new SimpleMethodInvocation(service, method));
        return decision == null || decision.isGranted();
    }
}
