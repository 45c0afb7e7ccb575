package vn.gov.cantho.check.portal.restrictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.portal.restrictions.TextFlaw.Field;

final class RestrictionTextsTest {

    private static final NewRecall GOOD = recall("Phát hiện vi khuẩn Salmonella.", "Trả lại nơi mua.", "12/QĐ-SNN");

    @Test
    void plainRecall_hasNoFlaws() {
        assertThat(RestrictionTexts.flaws(GOOD, "Sở")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thu hồi tự nguyện lô này",
                "TỰ NGUYỆN thu hồi",
                "thu hồi để phòng  ngừa",
                "phòng\u00a0ngừa",
                "có thể gây hại trong một\nsố trường hợp",
                "a Voluntary recall"
            })
    void softeningWords_inReason_areNamed(String reason) {
        var flaws = RestrictionTexts.flaws(recall(reason, "Trả lại nơi mua.", "1"), "Sở");

        assertThat(flaws).singleElement().isInstanceOf(TextFlaw.Softened.class);
    }

    @Test
    void softeningWords_writtenWithLooseAccents_areFound() {
        var loose = Normalizer.normalize("thu hồi tự nguyện", Normalizer.Form.NFD);

        assertThat(RestrictionTexts.softening(loose)).contains("tự nguyện");
    }

    @Test
    void softeningWords_inInstruction_areRefusedToo() {
        var flaws = RestrictionTexts.flaws(recall("Nhiễm khuẩn nặng", "Để phòng ngừa, trả lại.", "1"), "Sở");

        assertThat(flaws).containsExactly(new TextFlaw.Softened(Field.INSTRUCTION, "phòng ngừa"));
    }

    @Test
    void missingTexts_areAllNamedAtOnce() {
        var flaws = RestrictionTexts.flaws(recall(" a ", "", " "), "Sở");

        assertThat(flaws)
                .extracting(TextFlaw::field)
                .containsExactly(Field.REASON, Field.INSTRUCTION, Field.DECISION_NUMBER);
    }

    @Test
    void longestVietnameseTexts_fitTheNotice() {
        var text = "Phát hiện vi khuẩn Salmonella vượt mức cho phép; ngừng sử dụng ngay. "
                .repeat(8)
                .substring(0, 500);
        var agency = "Sở Nông nghiệp và Môi trường thành phố Cần Thơ ".repeat(5).substring(0, 200);

        var flaws = RestrictionTexts.flaws(recall(text, text, "Đ".repeat(80)), agency);

        assertThat(flaws).isEmpty();
    }

    @Test
    void longerTexts_areRefused() {
        var flaws = RestrictionTexts.flaws(recall("e".repeat(501), "Trả lại", "1".repeat(81)), "Sở");

        assertThat(flaws)
                .containsExactly(
                        new TextFlaw.TooLong(Field.REASON, 500), new TextFlaw.TooLong(Field.DECISION_NUMBER, 80));
    }

    @Test
    void brokenCharacters_areRefused() {
        var flaws = RestrictionTexts.flaws(recall("Nhiễm khuẩn \ud800", "Trả lại", "1"), "Sở");

        assertThat(flaws).containsExactly(new TextFlaw.Unwritable(Field.REASON));
    }

    private static NewRecall recall(String reason, String instruction, String decision) {
        return new NewRecall(SubjectKind.PRODUCTION_LOT, 1, reason, instruction, decision);
    }
}
