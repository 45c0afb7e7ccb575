package vn.gov.cantho.check.local.demo;

import java.io.IOException;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.links.LinkOutcome;
import vn.gov.cantho.check.portal.links.LinkService;
import vn.gov.cantho.check.portal.links.LinkSubject;
import vn.gov.cantho.check.portal.links.RegisteredLink;
import vn.gov.cantho.check.portal.products.ProductId;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Registers links as establishments would, and decides about those that are not to wait. */
@Component
class DemoLinks {

    private final LinkService links;

    DemoLinks(LinkService links) {
        this.links = links;
    }

    void load(DemoUnits units, Map<String, Long> establishments, Map<String, ProductId> products, ActingAccount officer)
            throws IOException {
        for (var link : DemoFiles.links()) {
            var typed = link.product().isEmpty()
                    ? link.typed(LinkSubject.Kind.ESTABLISHMENT, establishments.getOrDefault(link.establishment(), 0L))
                    : link.typed(LinkSubject.Kind.PRODUCT, product(products, link.product()));
            var submitted = Acting.as(units.acting(link.establishment()), () -> {
                var draft = done(links.add(typed));
                return done(links.submit(draft.id(), draft.version()));
            });
            if (link.approved()) {
                Acting.run(officer, () -> {
                    done(links.allowHost(submitted.id()));
                    done(links.approve(submitted.id(), submitted.version()));
                });
            }
        }
    }

    private static long product(Map<String, ProductId> products, String key) {
        var product = products.get(key);
        if (product == null) {
            throw new IllegalStateException("no product has the key " + key);
        }
        return product.value();
    }

    private static RegisteredLink done(LinkOutcome outcome) {
        if (outcome instanceof LinkOutcome.Done(var link)) {
            return link;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
