package vn.gov.cantho.check.resolver.render;

import java.util.List;

/**
 * What the slots of a page hold for one answer, escaped as it stands in the page.
 *
 * @param texts in the order of {@link Slot}
 */
public record SlotTexts(List<String> texts) {

    /** The text of a slot; empty where the page of this answer has no such slot. */
    // The texts stand in the order in which the slots are declared.
    @SuppressWarnings("EnumOrdinal")
    public String in(Slot slot) {
        return texts.get(slot.ordinal());
    }
}
