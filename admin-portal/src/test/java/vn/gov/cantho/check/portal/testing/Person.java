package vn.gov.cantho.check.portal.testing;

import java.util.Locale;
import java.util.Set;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.PasswordInUse;
import vn.gov.cantho.check.portal.security.Role;

/** The accounts every test database has. All have the password {@link #PASSWORD}. */
public enum Person {
    CITY_OFFICER(Place.CITY, Role.EDITOR, Role.APPROVER, Role.ADMINISTRATOR),
    CITY_APPROVER(Place.CITY, Role.APPROVER),
    CITY_VIEWER(Place.CITY, Role.VIEWER),
    AGRICULTURE_EDITOR(Place.AGRICULTURE, Role.EDITOR),
    AGRICULTURE_APPROVER(Place.AGRICULTURE, Role.APPROVER),
    AGRICULTURE_ADMINISTRATOR(Place.AGRICULTURE, Role.ADMINISTRATOR),
    TRADE_EDITOR(Place.TRADE, Role.EDITOR),
    TRADE_APPROVER(Place.TRADE, Role.APPROVER),
    THOT_NOT_VIEWER(Place.THOT_NOT, Role.VIEWER),
    PHONG_DIEN_VIEWER(Place.PHONG_DIEN, Role.VIEWER),
    FISH_EDITOR(Place.FISH_COOPERATIVE, Role.EDITOR),
    FISH_ADMINISTRATOR(Place.FISH_COOPERATIVE, Role.ADMINISTRATOR, Role.EDITOR),
    FISH_VIEWER(Place.FISH_COOPERATIVE, Role.VIEWER),
    FRUIT_EDITOR(Place.FRUIT_COMPANY, Role.EDITOR);

    public static final String PASSWORD = "bến Ninh Kiều 2026";

    private final Place place;
    // Made by Set.of, which cannot be changed.
    @SuppressWarnings("ImmutableEnumChecker")
    private final Set<Role> roles;

    Person(Place place, Role... roles) {
        this.place = place;
        this.roles = Set.of(roles);
    }

    public Place place() {
        return place;
    }

    public Set<Role> roles() {
        return roles;
    }

    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The account as it acts after a sign-in. */
    public ActingAccount account() {
        var database = PortalDatabase.started();
        return new ActingAccount(
                database.accountId(username()),
                username(),
                username(),
                place.id(),
                place.title(),
                place.type(),
                roles,
                database.rights(place.type()),
                Locale.of("vi"),
                PasswordInUse.of(database.passwordHash(username())));
    }
}
