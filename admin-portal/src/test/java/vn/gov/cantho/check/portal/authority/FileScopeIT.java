package vn.gov.cantho.check.portal.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.testing.Browser;
import vn.gov.cantho.check.portal.testing.Officers;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.WireTest;

/** Files over the wire: one out of reach is answered, to the byte, as one that is not there. */
@WireTest
final class FileScopeIT {

    @LocalServerPort
    private int port;

    @Test
    void filesOutOfReach_areAnsweredAsThoseThatAreNot() throws Exception {
        var owner = Officers.of(Place.FISH_COOPERATIVE, Role.values());
        var agency = Officers.of(Place.AGRICULTURE, Role.values());
        var commune = Officers.of(Place.THOT_NOT, Role.values());
        var neighbour = Officers.ofNeighbour(Place.FISH_COOPERATIVE, Role.values());
        var other = Officers.of(Place.FRUIT_COMPANY, Role.values());
        var otherAgency = Officers.of(Place.TRADE, Role.values());
        var all = List.of(owner, agency, commune, neighbour, other, otherAgency);
        var records = OwnedRecords.make(agency, owner);
        var photo = "/problem-photos/" + records.id("ProblemId") + "/1.jpg";
        var noPhoto = "/problem-photos/" + OwnedRecords.ABSENT + "/1.jpg";

        assertThat(getting(all, "/media/" + OwnedRecords.HASH + ".jpg", "/media/" + "8".repeat(64) + ".jpg"))
                .containsExactly(owner, agency, commune);
        assertThat(getting(all, photo, noPhoto)).containsExactly(agency);
        records.remove();
        all.forEach(Callers::lock);
    }

    /** Who gets the file; everybody else must get the same as for the one that is not there. */
    private List<ActingAccount> getting(List<ActingAccount> people, String file, String none)
            throws IOException, InterruptedException {
        var getting = new ArrayList<ActingAccount>();
        for (var person : people) {
            var browser = new Browser(port);
            browser.signIn(person.username(), Person.PASSWORD);
            var answer = browser.get(file, "*/*");
            if (answer.statusCode() == 200) {
                getting.add(person);
            } else {
                assertThat(told(answer))
                        .as("%s to %s", file, person.unitName())
                        .isEqualTo(told(browser.get(none, "*/*")));
            }
        }
        return getting;
    }

    /** All of an answer but when it was given and to which request. */
    private static String told(HttpResponse<String> answer) {
        var changing = Set.of("date", "x-request-id", "set-cookie");
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !changing.contains(header.getKey()))
                .toList();
        return answer.statusCode() + " " + headers + " " + answer.body().replaceAll("[0-9a-f]{64}|[0-9]{1,18}", "#");
    }
}
