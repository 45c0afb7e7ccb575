package vn.gov.cantho.check.contract.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class FeedHashTest {

    /** The hashes were computed by another implementation of the same formula. */
    @Test
    void next_chainOfThree_givesTheKnownHashes() {
        var first =
                FeedHash.next(FeedHash.genesis(), 1, "1 kind=UNIT id=1 change=LOCKED rev=0 at=2026-11-22T03:00:00Z");
        var second = FeedHash.next(first, 2, "Nhiễm khuẩn");
        var third = FeedHash.next(second, Long.MAX_VALUE, "");
        assertThat(hex(first)).isEqualTo("352cb5da42b5f93e31ea2439326a43010980e4c84343e0ce7d5450f5dae48993");
        assertThat(hex(second)).isEqualTo("7aa02256f2bc3bc4bd55878ef30c23d9fc99b85c786e2269d342cc37898971bb");
        assertThat(hex(third)).isEqualTo("22b9bbd42a5ae5d37039c828b113c0c9d8e4162c6892c8865b5f4c1f7c436f15");
    }

    @Test
    void genesis_changedByACaller_staysZeroForTheNext() {
        FeedHash.genesis()[0] = 1;
        assertThat(FeedHash.genesis()).containsOnly(0).hasSize(FeedHash.BYTES);
    }

    @Test
    void next_previousOfWrongLength_isRefused() {
        assertThatThrownBy(() -> FeedHash.next(new byte[31], 1, "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static String hex(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
