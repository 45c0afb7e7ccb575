package vn.gov.cantho.check.resolver.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HouseholdsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 ấp Mẫu, xã Vĩnh Thạnh, thành phố Cần Thơ | xã Vĩnh Thạnh, thành phố Cần Thơ",
                "xã Vĩnh Thạnh, thành phố Cần Thơ            | xã Vĩnh Thạnh, thành phố Cần Thơ",
                "Phường Ninh Kiều, thành phố Cần Thơ         | Phường Ninh Kiều, thành phố Cần Thơ",
                "12 Nguyễn Trãi, Ninh Kiều, Cần Thơ          | thành phố Cần Thơ",
                "12 Nguyễn Trãi                              | thành phố Cần Thơ",
                "thành phố Cần Thơ                           | thành phố Cần Thơ"
            })
    void address_withoutACommuneOfItsOwn_endsAtTheCommuneThatItNames(String address, String shown) {
        assertThat(household(address).location().address().vi()).isEqualTo(shown);
        // Masked again, as on its way through the shared cache, it stays.
        assertThat(household(shown).location().address().vi()).isEqualTo(shown);
    }

    @Test
    void formerAddress_withoutACommune_isNotShown() {
        assertThat(PublicationReader.establishment(
                                1,
                                1,
                                json("HOUSEHOLD", "xã A, thành phố Cần Thơ").put("formerAddress", "12 đường B"))
                        .location()
                        .former())
                .isEmpty();
    }

    @Test
    void enterprise_isShownAsItIs() {
        var enterprise = PublicationReader.establishment(
                1, 1, json("ENTERPRISE", "12 Nguyễn Trãi").put("phone", "0292"));
        assertThat(enterprise.location().address().vi()).isEqualTo("12 Nguyễn Trãi");
        assertThat(enterprise.contact().phone()).contains("0292");
    }

    private static Establishment household(String address) {
        return PublicationReader.establishment(1, 1, json("HOUSEHOLD", address));
    }

    private static JsonObject json(String kind, String address) {
        return new JsonObject()
                .put("name", new JsonObject().put("vi", "Hộ mẫu"))
                .put("kind", kind)
                .put("address", new JsonObject().put("vi", address));
    }
}
