package vn.gov.cantho.check.resolver.template;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** A page as it is sent, whose slots can be filled without writing or compressing anything anew. */
interface ReadyPage {

    /** Writes the whole page with these texts in its slots, which must be as long as the page was made for. */
    void write(SlotBytes texts, ByteBuf target);

    /** How many bytes it has. */
    int length();

    /** The same as bytes. */
    default byte[] with(SlotBytes texts) {
        var page = new byte[length()];
        write(texts, Unpooled.wrappedBuffer(page).clear());
        return page;
    }
}
