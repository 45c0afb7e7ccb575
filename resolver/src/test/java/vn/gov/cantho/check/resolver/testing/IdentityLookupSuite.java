package vn.gov.cantho.check.resolver.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.scan.Identified;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.IdentityKey.CodeLotKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.PlaceKey;
import vn.gov.cantho.check.resolver.scan.IdentityKey.ProductionLotKey;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.scan.Place;

/** What every stage must do alike, over the published samples. */
public interface IdentityLookupSuite {

    /** The stage that is looked at. */
    IdentityLookup lookup();

    @Test
    default void codeLot_published_isFoundWhole() {
        var key = new CodeLotKey(PublishedSamples.CODE_LOT);
        var identity = found(lookup().find(key).await());
        assertThat(identity.establishment().documents())
                .isEqualTo(SampleAnswers.establishment().documents());
        assertThat(identity.product().orElseThrow().facts())
                .isEqualTo(SampleAnswers.product(true).facts());
        assertThat(identity.lot().orElseThrow().journey())
                .isEqualTo(SampleAnswers.lot(true).journey());
        assertThat(identity.codeLot().orElseThrow().activated())
                .isEqualTo(SampleAnswers.codeLot().activated());
    }

    @Test
    default void answer_secondTime_isTheSame() {
        var key = new CodeLotKey(PublishedSamples.CODE_LOT);
        assertThat(lookup().find(key).await()).isEqualTo(lookup().find(key).await());
    }

    @Test
    default void codeLot_boundToNothing_hasNoProduct() {
        var identity = found(
                lookup().find(new CodeLotKey(PublishedSamples.UNBOUND_CODE_LOT)).await());
        assertThat(identity.product()).isEmpty();
        assertThat(identity.lot()).isEmpty();
        assertThat(identity.codeLot().orElseThrow().activated()).isEmpty();
    }

    @Test
    default void lot_byGtinAndNumber_isFoundWithoutCodeLot() {
        var key = new ProductionLotKey(PublishedSamples.GTIN, PublishedSamples.LOT_NUMBER);
        var identity = found(lookup().find(key).await());
        assertThat(identity.lot().orElseThrow().id()).isEqualTo(PublishedSamples.LOT);
        assertThat(identity.codeLot()).isEqualTo(Optional.empty());
    }

    @Test
    default void place_byGln_isFoundWithWhatIsMadeThere() {
        var identity =
                found(lookup().find(new PlaceKey(PublishedSamples.PLACE_GLN)).await());
        assertThat(identity.establishment().id()).isEqualTo(PublishedSamples.ESTABLISHMENT);
        assertThat(identity.product()).isEmpty();
        assertThat(identity.place().orElseThrow().made())
                .extracting(Place.Made::id, Place.Made::name, Place.Made::gtin)
                .containsExactly(tuple(
                        PublishedSamples.PRODUCT,
                        SampleAnswers.product(true).name(),
                        Optional.of(PublishedSamples.GTIN)));
    }

    @Test
    default void keys_notPublished_areAbsent() {
        assertThat(lookup().find(new CodeLotKey(999)).await()).isEqualTo(new Identified.Absent());
        assertThat(lookup().find(new ProductionLotKey(PublishedSamples.GTIN, "L'; --"))
                        .await())
                .isEqualTo(new Identified.Absent());
        assertThat(lookup().find(new ProductionLotKey("00000000000000", "L1")).await())
                .isEqualTo(new Identified.Absent());
        assertThat(lookup().find(new PlaceKey("9520000000004")).await()).isEqualTo(new Identified.Absent());
    }

    private static Identity found(Identified identified) {
        return switch (identified) {
            case Identified.Found(var identity) -> identity;
            case Identified.Absent absent -> throw new AssertionError(absent);
        };
    }
}
