package vn.gov.cantho.check.resolver.link;

import java.util.List;
import vn.gov.cantho.check.contract.gs1.DigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkWriter;
import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Place;
import vn.gov.cantho.check.resolver.scan.Product;
import vn.gov.cantho.check.resolver.scan.RegisteredLink;

/** Makes link sets from what is published. Every link of it leads to data that is there. */
public final class LinkSets {

    /** What the addresses of pages begin with; behind it comes the Digital Link. */
    public static final String PAGE_PREFIX = "/trace";

    private static final String HTML = "text/html";
    private static final String JSON_LD = "application/ld+json";
    private static final String PDF = "application/pdf";
    private static final String JPEG = "image/jpeg";
    private static final String WEBP = "image/webp";

    private final String publicUrl;
    private final DigitalLinkWriter writer;
    private final LinkTitles titles;

    /**
     * Makes a maker.
     *
     * @param publicUrl scheme and host that links say, without a slash at the end
     */
    public LinkSets(String publicUrl, LinkTitles titles) {
        this.publicUrl = publicUrl;
        this.writer = DigitalLinkWriter.at(publicUrl);
        this.titles = titles;
    }

    /**
     * The link set of a thing.
     *
     * @param asked what was asked for
     * @param path its path as it was asked for, which the first anchor repeats to the letter
     * @param identity what is published; with a lot only where that very lot was asked for
     * @param shown whether it may be shown; while it is withheld there are neither papers nor data
     */
    public LinkSet of(DigitalLink asked, String path, Identity identity, boolean shown) {
        var known = shown ? identity : identity.withoutDocuments();
        var key = new DigitalLink(asked.key(), List.of(), List.of(), "");
        if (identity.place().isPresent()) {
            return new LinkSet(List.of(place(key, known.place().orElseThrow(), shown)));
        }
        if (identity.product().isEmpty()) {
            return new LinkSet(List.of(party(asked, path, known, shown)));
        }
        var general = product(key, known, shown);
        if (identity.lot().isEmpty()) {
            // What was asked for may be narrower than what is known: then the anchor is what is known.
            return new LinkSet(List.of(general));
        }
        return new LinkSet(List.of(lot(asked.bare(), path, known, shown), general));
    }

    private LinkLevel lot(DigitalLink link, String path, Identity identity, boolean shown) {
        var number = identity.lot().orElseThrow().number();
        var name = titles.lot(productName(identity), number);
        var level = things(publicUrl + path, page(link), name);
        documents(level, identity.lot().orElseThrow().documents());
        registered(level, identity.lot().orElseThrow().registered());
        if (shown) {
            data(level, DataKind.EPCIS, OwnLinkType.EPCIS, link, identity, name);
            data(level, DataKind.PASSPORT, OwnLinkType.DPP, link, identity, name);
        }
        return level.build();
    }

    private LinkLevel product(DigitalLink link, Identity identity, boolean shown) {
        var name = productName(identity);
        var level = things(writer.write(link), page(link), name);
        level.add(OwnLinkType.PIP, Link.typed(page(link), titles.product(name), HTML));
        documents(level, identity.product().map(Product::documents).orElse(List.of()));
        registered(level, identity.product().map(Product::registered).orElse(List.of()));
        if (shown) {
            data(level, DataKind.MASTER_DATA, OwnLinkType.MASTER_DATA, link, identity, name);
            data(level, DataKind.PASSPORT, OwnLinkType.DPP, link, identity, name);
            identity.product()
                    .flatMap(product -> product.guidance().warnings())
                    .ifPresent(
                            _ -> level.add(OwnLinkType.SAFETY_INFO, Link.typed(page(link), titles.safety(name), HTML)));
        }
        return level.build();
    }

    private LinkLevel party(DigitalLink link, String path, Identity identity, boolean shown) {
        var name = titles.name(identity.establishment().name());
        var level = things(publicUrl + path, page(link.bare()), name);
        documents(level, identity.establishment().documents());
        registered(level, identity.establishment().registered());
        if (shown) {
            data(level, DataKind.MASTER_DATA, OwnLinkType.MASTER_DATA, link.bare(), identity, name);
        }
        return level.build();
    }

    /** What was asked for may be a part of the place: then the anchor is the place, which is what is known. */
    private LinkLevel place(DigitalLink link, Place place, boolean shown) {
        var page = page(link);
        var level = LinkLevel.at(writer.write(link), place.name())
                .add(OwnLinkType.DEFAULT_LINK, Link.untyped(page, place.name()))
                .add(OwnLinkType.LOCATION_INFO, Link.typed(page, titles.location(place.name()), HTML));
        if (shown) {
            level.add(OwnLinkType.MASTER_DATA, data(DataKind.MASTER_DATA, link, place.name()));
        }
        return level.build();
    }

    private void data(
            LinkLevel.Builder level,
            DataKind kind,
            OwnLinkType type,
            DigitalLink link,
            Identity identity,
            String name) {
        if (kind.isOf(identity)) {
            level.add(type, data(kind, link, name));
        }
    }

    private Link data(DataKind kind, DigitalLink link, String name) {
        return Link.typed(publicUrl + kind.prefix() + DigitalLinkWriter.target(link), titles.data(kind, name), JSON_LD);
    }

    private LinkLevel.Builder things(String anchor, String page, String name) {
        return LinkLevel.at(anchor, name)
                .add(OwnLinkType.DEFAULT_LINK, Link.untyped(page, name))
                .add(OwnLinkType.TRACEABILITY, Link.typed(page, titles.traceability(name), HTML))
                .add(OwnLinkType.RECALL_STATUS, Link.typed(page, titles.recall(name), HTML))
                .add(OwnLinkType.VERIFICATION_SERVICE, Link.typed(publicUrl + "/", titles.verification(), HTML));
    }

    private void documents(LinkLevel.Builder level, List<Document> documents) {
        for (var document : documents) {
            document.url()
                    .ifPresent(url -> level.add(
                            OwnLinkType.CERTIFICATION_INFO,
                            Link.typed(publicUrl + url, titles.document(document), mediaType(url))));
        }
    }

    /** Beside ours, never in their place: no type that we serve ourselves is among those of registered links. */
    private void registered(LinkLevel.Builder level, List<RegisteredLink> links) {
        for (var link : links) {
            LinkTypes.ofRegistered(link.type())
                    .ifPresent(type -> level.add(type, Link.registered(link, titles.title(link))));
        }
    }

    private String productName(Identity identity) {
        return titles.name(identity.product().map(Product::name).orElseThrow());
    }

    private String page(DigitalLink link) {
        return publicUrl + PAGE_PREFIX + DigitalLinkWriter.target(link);
    }

    private static String mediaType(String url) {
        if (url.endsWith(".pdf")) {
            return PDF;
        }
        return url.endsWith(".webp") ? WEBP : JPEG;
    }
}
