package vn.gov.cantho.check.portal.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PasskeyPlacesTest {

    @Test
    void place_ofAConfiguredDomain_isItsDomainAndOrigin() {
        assertThat(PasskeyPlaces.place("https://portal.example.vn/", true))
                .contains(new PasskeyPlace("portal.example.vn", "https://portal.example.vn"));
        assertThat(PasskeyPlaces.place("https://portal.example.vn:8443/", true))
                .contains(new PasskeyPlace("portal.example.vn", "https://portal.example.vn:8443"));
    }

    @Test
    void place_onTheMachineItself_isLocalhost() {
        assertThat(PasskeyPlaces.place("http://localhost:8081/", false))
                .contains(new PasskeyPlace("localhost", "http://localhost:8081"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:8081/",
                "https://203.0.113.9/",
                "https://[2001:db8::1]/",
                "http://portal.example.vn/",
                "https://portal/",
                "/"
            })
    void place_whereDevicesBindNothing_isNone(String address) {
        assertThat(PasskeyPlaces.place(address, true)).isEmpty();
    }

    @Test
    void place_thatWhoeverAsksHasChosen_isNotBelieved() {
        assertThat(PasskeyPlaces.place("https://portal.example.vn/", false)).isEmpty();
    }
}
