package vn.gov.cantho.check.resolver.template;

import io.netty.buffer.ByteBuf;

/** The page of one scan: what is kept and what stands in its slots, put together only where it is sent. */
public final class FilledPage {

    private final ReadyPage page;
    private final SlotBytes texts;

    FilledPage(ReadyPage page, SlotBytes texts) {
        this.page = page;
        this.texts = texts;
    }

    /** How many bytes it has. */
    public int length() {
        return page.length();
    }

    /** Writes its bytes behind what is in the buffer already. */
    public void write(ByteBuf target) {
        page.write(texts, target);
    }

    /** Its bytes alone. */
    public byte[] bytes() {
        return page.with(texts);
    }
}
