package vn.gov.cantho.check.portal.approvals;

import java.util.Optional;

/**
 * One field of submitted content beside the same field of what the public sees.
 *
 * @param approved absent when nothing is approved yet
 */
public record ComparedField(ContentField submitted, Optional<ContentField> approved) {

    /** Whether the decider has something new to read here. */
    public boolean isChanged() {
        return approved.map(before -> !before.value().equals(submitted.value()))
                .orElse(!submitted.value().isEmpty());
    }
}
