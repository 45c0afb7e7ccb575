package vn.gov.cantho.check.portal.shell;

import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Makes the keepers of drafts that stand above forms. */
@Component
public class DraftKeeping {

    private final Drafts drafts;
    private final InstantSource clock;

    DraftKeeping(Drafts drafts, InstantSource clock) {
        this.drafts = drafts;
        this.clock = clock;
    }

    /**
     * Makes one.
     *
     * @param form which form, in upper snake, such as {@code ESTABLISHMENT}
     * @param subject the number of what is edited; 0 for something new
     */
    public DraftKeeper of(String form, long subject, DraftFields fields) {
        return new DraftKeeper(drafts, clock, form, subject, fields);
    }
}
