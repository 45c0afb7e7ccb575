package vn.gov.cantho.check.portal.security;

import java.util.Locale;
import org.springframework.stereotype.Component;

/** The program itself, where it acts for the city, whose reach is everything: planned changes, deadlines, what lapses. */
@Component
public class CityProgram {

    private final CityRepository cities;

    CityProgram(CityRepository cities) {
        this.cities = cities;
    }

    /**
     * Who acts.
     *
     * @param name of the work, as the trail has it
     */
    public ActingAccount as(String name) {
        var city = cities.find();
        return ActingAccount.program(name, city.id(), city.name(), Locale.of("vi"));
    }
}
