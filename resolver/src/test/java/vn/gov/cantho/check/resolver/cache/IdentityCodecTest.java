package vn.gov.cantho.check.resolver.cache;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;

final class IdentityCodecTest {

    @Test
    void identity_writtenAndRead_isTheSame() {
        var bound = SampleAnswers.identity();
        var unbound = new Identity(bound.establishment(), Optional.empty(), Optional.empty(), bound.codeLot());
        var page = new Identity(bound.establishment(), bound.product(), bound.lot(), Optional.empty());
        for (var identity : new Identity[] {bound, unbound, page, SampleAnswers.placeIdentity()}) {
            assertThat(IdentityCodec.read(IdentityCodec.write(identity))).hasValue(identity);
        }
    }

    @Test
    void codeLotWithPins_writtenAndRead_isTheSame() {
        assertThat(IdentityCodec.read(IdentityCodec.write(withPins()))).hasValue(withPins());
    }

    @Test
    void textOfTheReleaseBefore_hasNoPinsAndIsNeitherMissedNorDamaged() {
        assertThat(IdentityCodec.write(SampleAnswers.identity())).doesNotContain("\"pin\"");
        var former = IdentityCodec.write(withPins()).replace(",\"pin\":true", "");
        assertThat(IdentityCodec.read(former)).hasValue(SampleAnswers.identity());
    }

    private static Identity withPins() {
        var sample = SampleAnswers.identity();
        return new Identity(
                sample.establishment(), sample.product(), sample.lot(), Optional.of(SampleAnswers.codeLotWithPins()));
    }

    @Test
    void otherFormat_isAMiss() {
        var text = IdentityCodec.write(SampleAnswers.identity());
        assertThat(IdentityCodec.read(text.replaceFirst("\"format\":1", "\"format\":2")))
                .isEmpty();
        assertThat(IdentityCodec.read("")).isEmpty();
        assertThat(IdentityCodec.read("[]")).isEmpty();
        assertThat(IdentityCodec.read("{\"format\":1}")).isEmpty();
    }

    @Test
    void damagedTexts_areMissesAndNeverThrow() {
        var text = IdentityCodec.write(SampleAnswers.identity());
        var random = new Random(11);
        for (var round = 0; round < 3_000; round++) {
            var damaged = new StringBuilder(text);
            for (var i = 0; i < 3; i++) {
                damaged.setCharAt(random.nextInt(damaged.length()), (char) (' ' + random.nextInt(95)));
            }
            assertThat(IdentityCodec.read(damaged.toString())).isNotNull();
            assertThat(IdentityCodec.read(text.substring(0, random.nextInt(text.length()))))
                    .isEmpty();
        }
    }
}
