package vn.gov.cantho.check.portal.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.routing.RouteFlaw.Field;
import vn.gov.cantho.check.portal.routing.RouteFlaw.Problem;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;
import vn.gov.cantho.check.portal.units.UnitChoice;
import vn.gov.cantho.check.portal.units.UnitEnded;

@PortalTest
final class RoutingIT {

    private static final String GROUP = "AQUATIC";
    private static final String KIND = "COOPERATIVE";

    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));
    private final long commune = Place.THOT_NOT.id();

    @Autowired
    private RoutingService service;

    @Autowired
    private Routing routing;

    @Autowired
    private RoutesOfUnits routes;

    @Autowired
    private PlatformTransactionManager transactions;

    @AfterEach
    void forget() {
        var owner = PortalDatabase.started().owner();
        owner.sql("ALTER TABLE portal.dossier_route DISABLE TRIGGER refuse_rewritten")
                .update();
        owner.sql("DELETE FROM portal.dossier_route").update();
        owner.sql("ALTER TABLE portal.dossier_route ENABLE TRIGGER refuse_rewritten")
                .update();
    }

    @Test
    void agencyFor_withoutARoute_isTheDepartmentOfTheBranchElseTheCity() {
        assertThat(routing.agencyFor("PROCESSED", KIND, commune, today))
                .isInstanceOfSatisfying(
                        Destination.ByBranch.class,
                        branch -> assertThat(branch.agency().id()).isEqualTo(Place.TRADE.id()));
        assertThat(routing.agencyFor("OTHER", KIND, commune, today))
                .isInstanceOfSatisfying(
                        Destination.ByCity.class,
                        city -> assertThat(city.agency().id()).isEqualTo(Place.CITY.id()));
    }

    @Test
    void agencyFor_whateverRoutesThereAre_isThatOfTheMostSpecific() {
        var random = new Random(20261128);
        var agencies = List.of(Place.AGRICULTURE.id(), Place.TRADE.id(), Place.CITY.id());
        var added = new ArrayList<Combination>();
        for (var combination : combinations()) {
            if (random.nextInt(3) > 0) {
                var agency = agencies.get(random.nextInt(agencies.size()));
                assertThat(add(combination, agency, today)).isInstanceOf(RouteSaving.Saved.class);
                added.add(combination);
            }
        }

        for (var wanted : combinations()) {
            var group = wanted.group().orElse("RICE");
            var kind = wanted.kind().orElse("HOUSEHOLD");
            var place = wanted.commune().orElse(Place.PHONG_DIEN.id());
            var expected = added.stream()
                    .filter(route -> route.group()
                                    .filter(own -> !own.equals(group))
                                    .isEmpty()
                            && route.kind().filter(own -> !own.equals(kind)).isEmpty()
                            && route.commune().filter(own -> !own.equals(place)).isEmpty())
                    .max(Comparator.comparingInt(Combination::weight));
            var found = routing.agencyFor(group, kind, place, today);
            assertThat(Optional.of(found)
                            .filter(Destination.ByRoute.class::isInstance)
                            .map(Destination.ByRoute.class::cast)
                            .map(Destination.ByRoute::route)
                            .map(RoutingIT::combination))
                    .isEqualTo(expected);
        }
    }

    @Test
    void route_holdsOnItsDaysOnly() {
        var route = new NewRoute(
                Optional.of(GROUP),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Place.TRADE.id()),
                Optional.of(today.plusDays(2)),
                Optional.of(today.plusDays(4)),
                "QĐ 5",
                Optional.of(today));
        ActAs.person(Person.CITY_OFFICER, () -> service.add(route));

        assertThat(List.of(1, 2, 4, 5).stream()
                        .map(days -> routing.agencyFor(GROUP, KIND, commune, today.plusDays(days)))
                        .map(Destination.ByRoute.class::isInstance))
                .containsExactly(false, true, true, false);
    }

    @Test
    void add_alikeInTheSameTime_isInvalid() {
        var all = new Combination(Optional.empty(), Optional.empty(), Optional.empty());
        add(all, Place.TRADE.id(), today);

        assertThat(add(all, Place.AGRICULTURE.id(), today.plusDays(30)))
                .isEqualTo(new RouteSaving.Invalid(List.of(new RouteFlaw(Field.FROM, Problem.ALIKE))));
    }

    @Test
    void end_letsItHoldToday() {
        var all = new Combination(Optional.of(GROUP), Optional.empty(), Optional.empty());
        add(all, Place.TRADE.id(), today);
        var route = ((Destination.ByRoute) routing.agencyFor(GROUP, KIND, commune, today)).route();

        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.end(route)))
                .isEqualTo(new RouteSaving.Saved(route.id()));
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> service.end(route))).isEqualTo(new RouteSaving.Overtaken());
        assertThat(routing.agencyFor(GROUP, KIND, commune, today)).isInstanceOf(Destination.ByRoute.class);
        assertThat(routing.agencyFor(GROUP, KIND, commune, today.plusDays(1)))
                .isNotInstanceOf(Destination.ByRoute.class);
    }

    @Test
    void unitEnded_routesGoToItsSuccessorFromToday() {
        PortalDatabase.started()
                .owner()
                .sql("""
                INSERT INTO portal.dossier_route (product_group, agency_id, valid_from, document_number, document_date)
                VALUES (?, ?, ?, 'QĐ 1', ?)
                """)
                .params(GROUP, Place.TRADE.id(), today.minusDays(5), today.minusDays(5))
                .update();

        var ended = new UnitEnded(Place.TRADE.id(), Place.AGRICULTURE.id(), false, Map.of());
        ActAs.run(
                Person.CITY_OFFICER,
                () -> new TransactionTemplate(transactions).executeWithoutResult(_ -> routes.on(ended)));

        assertThat(routing.agencyFor(GROUP, KIND, commune, today.minusDays(1))
                        .agency()
                        .id())
                .isEqualTo(Place.TRADE.id());
        assertThat(routing.agencyFor(GROUP, KIND, commune, today).agency().id()).isEqualTo(Place.AGRICULTURE.id());
    }

    @Test
    void add_byADepartment_isRefused() {
        var route = new NewRoute(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Place.AGRICULTURE.id()),
                Optional.of(today),
                Optional.empty(),
                "1",
                Optional.of(today));

        assertThatThrownBy(() -> ActAs.person(Person.AGRICULTURE_ADMINISTRATOR, () -> service.add(route)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private RouteSaving add(Combination of, long agency, LocalDate from) {
        var route = new NewRoute(
                of.group(),
                of.kind(),
                of.commune(),
                Optional.of(agency),
                Optional.of(from),
                Optional.empty(),
                "QĐ 9",
                Optional.of(today));
        return ActAs.person(Person.CITY_OFFICER, () -> service.add(route));
    }

    private List<Combination> combinations() {
        var all = new ArrayList<Combination>();
        for (var bits = 0; bits < 8; bits++) {
            all.add(new Combination(
                    (bits & 1) > 0 ? Optional.of(GROUP) : Optional.empty(),
                    (bits & 2) > 0 ? Optional.of(KIND) : Optional.empty(),
                    (bits & 4) > 0 ? Optional.of(commune) : Optional.empty()));
        }
        return all;
    }

    private static Combination combination(DossierRoute route) {
        return new Combination(
                route.productGroup(), route.establishmentKind(), route.commune().map(UnitChoice::id));
    }

    /** What a route names. */
    private record Combination(Optional<String> group, Optional<String> kind, Optional<Long> commune) {

        /** More criteria first; then commune, product group, kind. */
        int weight() {
            var named = (group.isPresent() ? 1 : 0) + (kind.isPresent() ? 1 : 0) + (commune.isPresent() ? 1 : 0);
            return named * 8 + (commune.isPresent() ? 4 : 0) + (group.isPresent() ? 2 : 0) + (kind.isPresent() ? 1 : 0);
        }
    }
}
