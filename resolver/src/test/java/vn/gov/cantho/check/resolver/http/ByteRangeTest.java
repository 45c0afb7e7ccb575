package vn.gov.cantho.check.resolver.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.resolver.http.ByteRange.Reading;

final class ByteRangeTest {

    private static final long LENGTH = 10;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0",
        "bytes=0-, 0, 9",
        "bytes=9-, 9, 9",
        "bytes=3-7, 3, 7",
        "bytes=3-700, 3, 9",
        "BYTES= 3 - 7 , 3, 7",
        "bytes=-1, 9, 9",
        "bytes=-10, 0, 9",
        "bytes=-99, 0, 9"
    })
    void part(String header, long from, long to) {
        assertThat(ByteRange.read(Optional.of(header), LENGTH)).isEqualTo(new Reading.Part(new ByteRange(from, to)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=",
                "bytes=-",
                "bytes=a-b",
                "bytes=1",
                "bytes=5-3",
                "items=0-1",
                "bytes=0-1,4-5",
                "bytes=1-2-3",
                "bytes=9999999999999999999-",
                "bytes=--1",
                "bytes=+1-2",
                "bytes=\u0661-"
            })
    void noSingleRange_isTheWhole(String header) {
        assertThat(ByteRange.read(Optional.of(header), LENGTH)).isEqualTo(new Reading.Whole());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-20", "bytes=999999999999999-", "bytes=-0"})
    void whatItDoesNotHave_isBeyond(String header) {
        assertThat(ByteRange.read(Optional.of(header), LENGTH)).isEqualTo(new Reading.Beyond());
    }

    @Test
    void ofNothing_everythingIsBeyond() {
        assertThat(ByteRange.read(Optional.of("bytes=0-"), 0)).isEqualTo(new Reading.Beyond());
        assertThat(ByteRange.read(Optional.of("bytes=-5"), 0)).isEqualTo(new Reading.Beyond());
        assertThat(ByteRange.read(Optional.empty(), 0)).isEqualTo(new Reading.Whole());
    }
}
