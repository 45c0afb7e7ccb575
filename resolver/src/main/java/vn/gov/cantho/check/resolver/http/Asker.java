package vn.gov.cantho.check.resolver.http;

import java.util.Optional;
import vn.gov.cantho.check.resolver.template.Coding;

/**
 * Who asks for a stamp and what for, by the headers alone.
 *
 * @param coding how the page is to be made small, where the browser takes that
 */
record Asker(Renderers.Wish wish, Optional<Coding> coding, Visitor visitor) {

    /** The same, asking for something that is no scan. */
    Asker withoutCounting() {
        return new Asker(wish, coding, visitor.withoutCounting());
    }
}
