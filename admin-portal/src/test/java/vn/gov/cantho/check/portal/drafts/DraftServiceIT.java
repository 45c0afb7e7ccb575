package vn.gov.cantho.check.portal.drafts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.shell.Drafts;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** What is typed is kept for its author alone, and not for ever. */
@PortalTest
final class DraftServiceIT {

    private static final AtomicLong NEXT = new AtomicLong(1_000_000);

    @Autowired
    private Drafts drafts;

    private final JdbcClient owner = PortalDatabase.started().owner();
    private final long subject = NEXT.incrementAndGet();

    @Test
    void kept_isFoundByItsAuthorOnly_andTheLastCounts() {
        keep(Person.FISH_EDITOR, "một");
        keep(Person.FISH_EDITOR, "hai");

        assertThat(found(Person.FISH_EDITOR)).isEqualTo("hai");
        assertThat(found(Person.FISH_ADMINISTRATOR)).as("a colleague").isEmpty();
        assertThat(found(Person.CITY_OFFICER)).as("the city").isEmpty();
    }

    @Test
    void kept_isForgottenOnceSaved() {
        keep(Person.FISH_EDITOR, "một");
        ActAs.run(Person.FISH_EDITOR, () -> drafts.forget("PLACE", subject));

        assertThat(found(Person.FISH_EDITOR)).isEmpty();
    }

    @Test
    void kept_isForgottenAfterThirtyDays() {
        keep(Person.FISH_EDITOR, "cũ");
        owner.sql("UPDATE portal.form_draft SET saved_at = now() - interval '31 days' WHERE subject_id = ?")
                .param(subject)
                .update();

        ActAs.person(Person.FISH_ADMINISTRATOR, () -> drafts.keep("PLACE", 0, Map.of("name", "mới")));

        assertThat(found(Person.FISH_EDITOR)).isEmpty();
    }

    @Test
    void tooLarge_isNotKept_andWhatWasKeptBeforeStays() {
        keep(Person.FISH_EDITOR, "một");

        assertThat(keep(Person.FISH_EDITOR, "x".repeat(DraftService.FIELDS_CHARACTERS_MAX + 1)))
                .isFalse();
        assertThat(keep(Person.FISH_EDITOR, "ế".repeat(DraftService.FIELDS_CHARACTERS_MAX)))
                .as("as long as may be, in letters of three bytes")
                .isTrue();
    }

    private boolean keep(Person person, String name) {
        return ActAs.person(person, () -> drafts.keep("PLACE", subject, Map.of("name", name)));
    }

    private String found(Person person) {
        return ActAs.person(person, () -> drafts.find("PLACE", subject))
                .map(draft -> draft.fields().getOrDefault("name", ""))
                .orElse("");
    }
}
