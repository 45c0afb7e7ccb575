package vn.gov.cantho.check.portal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.units.UnitService;

/** The program as whoever loads data into it starts it: without pages. */
final class ProgramStartIT {

    @Test
    void program_withoutWeb_startsAndServicesWork() {
        var program = new SpringApplicationBuilder(PortalApplication.class)
                .web(WebApplicationType.NONE)
                .initializers(new PortalDatabase.Initializer());
        try (var context = program.run()) {
            var units = context.getBean(UnitService.class);

            assertThat(Acting.as(Person.CITY_OFFICER.account(), () -> units.findId(Place.CITY.code())))
                    .contains(Place.CITY.id());
        }
    }
}
