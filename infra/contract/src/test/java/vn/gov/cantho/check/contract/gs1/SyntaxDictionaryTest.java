package vn.gov.cantho.check.contract.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.gs1.Identifier.Trait;
import vn.gov.cantho.check.contract.gs1.Pairing.Range;

final class SyntaxDictionaryTest {

    private static final int LINES = 224;
    private static final int LINES_OF_ATTRIBUTES = 208;

    @Test
    void file_everyLine_isReadIntoIdentifiersThatAreFound() {
        var lines = ResourceLines.of("/gs1/syntax-dictionary.txt");
        assertThat(lines).hasSize(LINES);
        var identifiers = lines.stream().map(DictionaryLine::identifiers).toList();
        assertThat(identifiers.stream().filter(line -> line.getFirst().is(Trait.ATTRIBUTE)))
                .hasSize(LINES_OF_ATTRIBUTES);
        assertThat(identifiers.stream().flatMap(List::stream))
                .allSatisfy(identifier ->
                        assertThat(SyntaxDictionary.GS1.find(identifier.ai())).contains(identifier));
    }

    @Test
    void linters_all_areNamedByTheDictionary() {
        var named = SyntaxDictionary.GS1.identifiers().stream()
                .flatMap(identifier -> identifier.format().components().stream())
                .flatMap(component -> component.linters().stream())
                .collect(Collectors.toSet());
        assertThat(named).containsExactlyInAnyOrderElementsOf(Arrays.asList(Linter.values()));
    }

    @Test
    void identifiers_qualifierSequences_areAsTheStandardHasThem() {
        assertThat(sequences("01")).containsExactly(List.of("22", "10", "21"), List.of("235"));
        assertThat(sequences("414")).containsExactly(List.of("254"), List.of("7040"));
        assertThat(sequences("415")).containsExactly(List.of("8020"));
        assertThat(sequences("00")).isEmpty();
    }

    @Test
    void identifiers_line_readsRangeFlagsComponentsAndAttributes() {
        var read = DictionaryLine.identifiers("3910-3919   ?  N3,iso4217 [X..15]  req=01+21,8020 req=10 ex=391n,22");
        assertThat(read).extracting(Identifier::ai).startsWith("3910", "3911").hasSize(10);
        var first = read.getFirst();
        assertThat(first.traits()).containsExactly(Trait.ATTRIBUTE);
        assertThat(first.format().least()).isEqualTo(3);
        assertThat(first.format().most()).isEqualTo(18);
        assertThat(first.format().components())
                .containsExactly(
                        new Component(CharacterSet.DIGITS, 3, 3, false, List.of(Linter.ISO4217)),
                        new Component(CharacterSet.CSET_82, 1, 15, true, List.of()));
        assertThat(first.pairing().required()).hasSize(2);
        assertThat(first.pairing().excluded()).containsExactly(Range.of("391n"), Range.of("22"));
    }

    @Test
    void range_pattern_coversThoseThatBeginLikeIt() {
        assertThat(Range.of("31nn").covers(identifier("3103"))).isTrue();
        assertThat(Range.of("310n").covers(identifier("3110"))).isFalse();
        assertThat(Range.of("37").covers(identifier("37"))).isTrue();
        assertThat(Range.of("310n").covers(identifier("10"))).isFalse();
    }

    @Test
    void identifiers_whatThisReleaseDoesNotKnow_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> DictionaryLine.identifiers("99 ? X..30,newlinter"));
        assertThatIllegalArgumentException().isThrownBy(() -> DictionaryLine.identifiers("99 ? W..30"));
        assertThatIllegalArgumentException().isThrownBy(() -> DictionaryLine.identifiers("99999 ? X..30"));
    }

    private static List<List<String>> sequences(String ai) {
        return identifier(ai).sequences();
    }

    private static Identifier identifier(String ai) {
        return SyntaxDictionary.GS1.find(ai).orElseThrow();
    }
}
