package vn.gov.cantho.check.local.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.accounts.AccountCreation;
import vn.gov.cantho.check.portal.accounts.AccountService;
import vn.gov.cantho.check.portal.accounts.FirstAdministrator;
import vn.gov.cantho.check.portal.accounts.LinkMaking;
import vn.gov.cantho.check.portal.accounts.NewAccount;
import vn.gov.cantho.check.portal.activations.AccountLink;
import vn.gov.cantho.check.portal.activations.ActivationService;
import vn.gov.cantho.check.portal.activations.LinkUse;
import vn.gov.cantho.check.portal.establishments.EstablishmentSaving;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.establishments.NewEstablishment;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.units.NewAgency;
import vn.gov.cantho.check.portal.units.UnitSaving;
import vn.gov.cantho.check.portal.units.UnitService;

/** Makes the units of the city, the establishments and everybody's accounts. */
@Component
class DemoUnits {

    /** A department of the city. */
    record Department(String code, String name, String nameEn) {}

    /**
     * A ward or commune since 1 July 2025.
     *
     * @param code the official one
     * @param formedFrom the units it was formed from, as published
     */
    record Commune(String code, String name, String nameEn, String kind, List<String> formedFrom) {}

    /** Where attempts with links come from, as they are counted. */
    private static final String HERE = "127.0.0.1";

    private final UnitService units;
    private final EstablishmentService establishments;
    private final AccountService accounts;
    private final ActivationService activations;
    private final FirstAdministrator first;

    DemoUnits(
            UnitService units,
            EstablishmentService establishments,
            AccountService accounts,
            ActivationService activations,
            FirstAdministrator first) {
        this.units = units;
        this.establishments = establishments;
        this.accounts = accounts;
        this.activations = activations;
        this.first = first;
    }

    /** Makes all of it; returns the unit of every key in the files. */
    Map<String, Long> load() throws IOException {
        var people = DemoFiles.accounts();
        var officer = people.getFirst();
        var link = first.create(officer.user(), officer.displayName())
                .orElseThrow(() -> new IllegalStateException("the database has accounts already"));
        choosePassword(officer, link);
        var ids = new HashMap<String, Long>();
        Acting.run(acting(officer.user()), () -> {
            ids.put(DemoFiles.CITY, namedCity());
            addAgencies(ids);
            addEstablishments(ids);
        });
        for (var person : people.subList(1, people.size())) {
            add(person, ids);
        }
        return ids;
    }

    /** The person as they act after a sign-in. */
    ActingAccount acting(String user) {
        return accounts.actingAccount(user).orElseThrow(() -> new IllegalStateException("no account " + user));
    }

    private long namedCity() {
        var city = units.findUnit(units.findId(DemoFiles.CITY).orElseThrow()).orElseThrow();
        return saved(DemoFiles.CITY, units.rename(city, DemoFiles.CITY_NAME, DemoFiles.CITY_NAME_EN));
    }

    private void addAgencies(Map<String, Long> ids) {
        var city = id(ids, DemoFiles.CITY);
        for (var department : Unchecked.read(DemoFiles::departments)) {
            var agency = new NewAgency(
                    department.code(), "DEPARTMENT", department.name(), department.nameEn(), city, List.of());
            ids.put(department.code(), saved(department.code(), units.createAgency(agency)));
        }
        for (var commune : Unchecked.read(DemoFiles::communes)) {
            ids.put(
                    commune.code(),
                    units.findId(commune.code())
                            .orElseThrow(() -> new IllegalStateException("no commune " + commune.code())));
        }
    }

    private void addEstablishments(Map<String, Long> ids) {
        for (var establishment : Unchecked.read(DemoFiles::establishments)) {
            var typed = new NewEstablishment(
                    id(ids, establishment.agency()), id(ids, establishment.commune()), true, establishment.content());
            ids.put(establishment.key(), takenIn(establishment.key(), establishments.create(typed)));
        }
    }

    private void add(DemoAccount person, Map<String, Long> ids) {
        var roles = new HashSet<Role>();
        person.roles().forEach(role -> roles.add(Role.valueOf(role)));
        var officer = acting(Unchecked.read(DemoFiles::accounts).getFirst().user());
        var account = new NewAccount(
                id(ids, person.unitKey()),
                person.user(),
                person.displayName(),
                Set.copyOf(roles),
                Locale.of("vi"),
                person.user() + "@example.invalid");
        switch (Acting.as(officer, () -> accounts.createAwaitingActivation(account))) {
            case AccountCreation.Created(var id) ->
                choosePassword(person, link(Acting.as(officer, () -> accounts.activationLink(id))));
            case AccountCreation.Invalid(var flaws) -> throw new IllegalStateException(person.user() + ": " + flaws);
        }
    }

    private static AccountLink link(LinkMaking making) {
        return switch (making) {
            case LinkMaking.Made(var link) -> link;
            case LinkMaking.Refused(var problem) -> throw new IllegalStateException("no link: " + problem);
        };
    }

    private void choosePassword(DemoAccount person, AccountLink link) {
        var use = activations.use(link.token(), person.password(), HERE);
        if (!(use instanceof LinkUse.Done)) {
            throw new IllegalStateException(person.user() + ": " + use);
        }
    }

    private static long id(Map<String, Long> ids, String key) {
        var id = ids.get(key);
        if (id == null) {
            throw new IllegalStateException("no demo unit " + key);
        }
        return id;
    }

    private static long takenIn(String key, EstablishmentSaving saving) {
        if (saving instanceof EstablishmentSaving.Saved(long id)) {
            return id;
        }
        throw new IllegalStateException(key + ": " + saving);
    }

    private static long saved(String key, UnitSaving saving) {
        if (saving instanceof UnitSaving.Saved(long id)) {
            return id;
        }
        throw new IllegalStateException(key + ": " + saving);
    }
}
