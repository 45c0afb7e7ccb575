package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class LegacyAddressesTest {

    private static final LegacyAddresses TABLE = LegacyAddresses.read(List.of(
            "# stamps of 2021",
            "",
            "/truy-xuat/{gtin}/{lot}  /01/{gtin}/10/{lot}",
            "/tra-cuu?ma={code}       /q/{code}",
            "/sp/{code}/chi-tiet      /l/{code}"));

    @ParameterizedTest
    @CsvSource({
        "/truy-xuat/09520001000102/L1, '', /01/09520001000102/10/L1",
        "/truy-xuat/09520001000102/L%2F1, '', /01/09520001000102/10/L%2F1",
        "/tra-cuu, ma=ab+c&x=1, /q/ab%20c",
        "/tra-cuu, x=1&ma=first&ma=second, /q/first",
        "/sp/CT-1234/chi-tiet, utm=1, /l/CT-1234",
    })
    void addressOfTheTable_leadsToItsTarget(String path, String query, String target) {
        assertThat(TABLE.target(path, query)).contains(target);
    }

    @ParameterizedTest
    @CsvSource({
        "/truy-xuat/09520001000102, ''",
        "/truy-xuat/09520001000102/, ''",
        "/truy-xuat/a/b/c, ''",
        "/tra-cuu, ''",
        "/tra-cuu, ma=",
        "/tra-cuu, 'ma=a\\b'",
        "/tra-cuu, ma=a/b",
        "/Tra-cuu, ma=a",
        "/, ''",
    })
    void anyOtherAddress_leadsNowhere(String path, String query) {
        assertThat(TABLE.target(path, query)).isEmpty();
    }

    @Test
    void value_tooLong_leadsNowhere() {
        assertThat(TABLE.target("/tra-cuu", "ma=" + "a".repeat(64))).isPresent();
        assertThat(TABLE.target("/tra-cuu", "ma=" + "a".repeat(65))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a",
                "/a /b /c",
                "a /b",
                "/01/{gtin} /q/{gtin}",
                "/a https://elsewhere.example/",
                "/a //elsewhere.example/",
                "/a/{x} /{x}",
                "/a/{x} /\\{x}",
                "/a/{x}/{x} /q/{x}",
                "/a/{x} /q/{y}",
                "/a?p=1 /q/x"
            })
    void wrongLine_isRefusedWithItsNumber(String line) {
        assertThatThrownBy(() -> LegacyAddresses.read(List.of("# first", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("line 2: ");
    }

    @Test
    void tableWithTooManyLines_isRefused() {
        assertThatThrownBy(() -> LegacyAddresses.read(java.util.Collections.nCopies(501, "")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
