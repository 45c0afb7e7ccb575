package vn.gov.cantho.check.resolver.template;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.render.Slot;
import vn.gov.cantho.check.resolver.render.SlotTexts;

/**
 * A page taken apart: what stays, and between that the slots.
 *
 * @param fixed one text more than there are slots
 */
record PageText(List<String> fixed, List<Slot> slots) {

    /** Takes a page apart that holds the given texts in its slots. They must be such as occur nowhere else in it. */
    static PageText of(String page, SlotTexts texts) {
        var fixed = new ArrayList<String>();
        var slots = new ArrayList<Slot>();
        var from = 0;
        for (var next = next(page, texts, from); next != null; next = next(page, texts, from)) {
            fixed.add(page.substring(from, next.at()));
            slots.add(next.slot());
            from = next.at() + texts.in(next.slot()).length();
        }
        fixed.add(page.substring(from));
        return new PageText(List.copyOf(fixed), List.copyOf(slots));
    }

    /** The bytes of the page with these in its slots. */
    byte[] bytes(SlotBytes texts) {
        var page = new ByteArrayOutputStream();
        page.writeBytes(fixed.getFirst().getBytes(UTF_8));
        for (var i = 0; i < slots.size(); i++) {
            page.writeBytes(texts.in(slots.get(i)));
            page.writeBytes(fixed.get(i + 1).getBytes(UTF_8));
        }
        return page.toByteArray();
    }

    private static @Nullable Found next(String page, SlotTexts texts, int from) {
        Found nearest = null;
        for (var slot : Slot.values()) {
            var text = texts.in(slot);
            var at = text.isEmpty() ? -1 : page.indexOf(text, from);
            if (at >= 0 && (nearest == null || at < nearest.at())) {
                nearest = new Found(slot, at);
            }
        }
        return nearest;
    }

    private record Found(Slot slot, int at) {}
}
