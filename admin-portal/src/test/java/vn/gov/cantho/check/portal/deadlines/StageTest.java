package vn.gov.cantho.check.portal.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class StageTest {

    @Test
    void stages_beforeOnAndAfterTheDay() {
        assertThat(Stage.at(4)).isEmpty();
        assertThat(Stage.at(3)).containsExactly(Stage.THREE_DAYS_BEFORE);
        assertThat(Stage.at(2)).containsExactly(Stage.THREE_DAYS_BEFORE);
        assertThat(Stage.at(1)).containsExactly(Stage.DAY_BEFORE);
        assertThat(Stage.at(0)).containsExactly(Stage.ON_THE_DAY);
        assertThat(Stage.at(-2)).containsExactly(Stage.OVERDUE);
        assertThat(Stage.at(-3)).containsExactly(Stage.OVERDUE, Stage.ESCALATED);
        assertThat(Stage.at(-300)).containsExactly(Stage.OVERDUE, Stage.ESCALATED);
    }
}
