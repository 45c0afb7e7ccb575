package vn.gov.cantho.check.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.authority.OwnedRecords.Wanted;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;

/**
 * Each method that names a record, asked from near and far with every role: for a record out of reach it answers as for one that is not
 * there, and writes as little. Everything is asked in a transaction that is taken back.
 */
@PortalTest
final class ScopeAuthorityIT {

    /** Names of units are for everybody, so that whether there is one may be told; making an account asks for that first. */
    private static final Set<String> OPEN = Set.of(
            "AccountService.createAwaitingActivation",
            "ApplicantService.begin",
            "UnitService.findUnit",
            "UnitChangeService.names");

    private static final Set<String> OUT_OF_REACH =
            Set.of("neighbour", "below the agency", "other establishment", "other agency", "other commune");

    @Autowired
    private ApplicationContext portal;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient database;

    private final Set<String> told = new TreeSet<>();

    @Test
    void recordsOutOfReach_areAnsweredAsThoseThatAreNot() throws Exception {
        var callers = callers();
        var records = OwnedRecords.make(
                callers.all().get(2).account().orElseThrow(),
                callers.all().getFirst().account().orElseThrow());
        var table = new AuthorityTable("scope.md", "Method", callers);
        for (var guarded : GuardedMethod.all(portal)) {
            add(table, guarded, records);
        }
        callers.lockAll();
        records.remove();

        table.settleNames();
        assertThat(told).as("what was told of a record out of reach").isEmpty();
    }

    private static Callers callers() {
        var own = Officers.of(Place.FISH_COOPERATIVE, Role.values());
        return new Callers(
                List.of(
                        new Caller("own establishment", Callers.YES, Optional.of(own)),
                        new Caller(
                                "neighbour",
                                Callers.YES,
                                Optional.of(Officers.ofNeighbour(Place.FISH_COOPERATIVE, Role.values()))),
                        new Caller(
                                "its agency", Callers.YES, Optional.of(Officers.of(Place.AGRICULTURE, Role.values()))),
                        new Caller("its commune", Callers.YES, Optional.of(Officers.of(Place.THOT_NOT, Role.values()))),
                        new Caller("city", Callers.YES, Optional.of(Officers.of(Place.CITY, Role.values()))),
                        new Caller(
                                "below the agency",
                                Callers.YES,
                                Optional.of(Officers.besides(Officers.below(Place.AGRICULTURE), Role.values()))),
                        new Caller(
                                "other establishment",
                                Callers.YES,
                                Optional.of(Officers.of(Place.FRUIT_COMPANY, Role.values()))),
                        new Caller("other agency", Callers.YES, Optional.of(Officers.of(Place.TRADE, Role.values()))),
                        new Caller(
                                "other commune",
                                Callers.YES,
                                Optional.of(Officers.of(Place.PHONG_DIEN, Role.values())))),
                own);
    }

    private void add(AuthorityTable table, GuardedMethod guarded, OwnedRecords records) {
        try {
            var arguments = new Arguments(records, Wanted.PRESENT);
            arguments.of(guarded.method());
            if (arguments.nameARecord()) {
                table.add(guarded.name(), caller -> isTold(guarded, caller, records));
            }
        } catch (Arguments.Unmakeable unmakeable) {
            table.note(guarded.name() + ": not tried, " + unmakeable.reason().replace('|', '/'));
        }
    }

    /** Whether the answer about the record is another than that about none. */
    private boolean isTold(GuardedMethod guarded, Caller caller, OwnedRecords records) {
        var isTold = caller.askGuards(guarded::letsIn)
                && caller.ask(() -> !answer(guarded, new Arguments(records, Wanted.PRESENT))
                        .equals(answer(guarded, new Arguments(records, Wanted.ABSENT))));
        if (isTold && OUT_OF_REACH.contains(caller.column()) && !OPEN.contains(guarded.name())) {
            told.add(guarded.name() + " to " + caller.column() + ": " + answer(guarded, caller, records));
        }
        return isTold;
    }

    private String answer(GuardedMethod guarded, Caller caller, OwnedRecords records) {
        return caller.ask(() -> answer(guarded, new Arguments(records, Wanted.PRESENT)));
    }

    private String answer(GuardedMethod guarded, Arguments arguments) {
        var values = arguments.of(guarded.method());
        return new TransactionTemplate(transactions).execute(transaction -> {
            transaction.setRollbackOnly();
            var answer = call(guarded.service(), guarded.method(), values);
            return answer + (hasWritten() ? ", and wrote" : "");
        });
    }

    private boolean hasWritten() {
        try {
            return database.sql("SELECT pg_current_xact_id_if_assigned() IS NOT NULL")
                    .query(Boolean.class)
                    .single();
        } catch (RuntimeException _) {
            return true;
        }
    }

    private static String call(Object service, Method method, Object... values) {
        try {
            return Answers.describe(method.invoke(service, values));
        } catch (InvocationTargetException thrown) {
            return String.valueOf(thrown.getCause()).replaceAll(":.*", "").replaceAll(".*\\.", "");
        } catch (IllegalAccessException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
