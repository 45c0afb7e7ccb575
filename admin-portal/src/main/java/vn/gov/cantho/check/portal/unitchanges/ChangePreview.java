package vn.gov.cantho.check.portal.unitchanges;

import java.util.Map;

/**
 * What will move when units end.
 *
 * @param counts how much of each thing, by the name of its text {@code unitchanges.share.<name>}
 */
public record ChangePreview(Map<String, Integer> counts) {

    public ChangePreview {
        counts = Map.copyOf(counts);
    }
}
