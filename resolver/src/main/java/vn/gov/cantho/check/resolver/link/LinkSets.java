package vn.gov.cantho.check.resolver.link;

import java.util.List;
import vn.gov.cantho.check.contract.gs1.DigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkWriter;
import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.Product;

/** Makes link sets from what is published. Every link of it leads to data that is there. */
public final class LinkSets {

    /** What the addresses of pages begin with; behind it comes the Digital Link. */
    public static final String PAGE_PREFIX = "/trace";

    private static final String HTML = "text/html";
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
     */
    public LinkSet of(DigitalLink asked, String path, Identity identity) {
        if (identity.product().isEmpty()) {
            return new LinkSet(List.of(party(asked, path, identity)));
        }
        var product = new DigitalLink(asked.key(), List.of(), List.of(), "");
        var general = product(product, identity);
        if (identity.lot().isEmpty()) {
            // What was asked for may be narrower than what is known: then the anchor is what is known.
            return new LinkSet(List.of(general));
        }
        return new LinkSet(List.of(lot(asked.bare(), path, identity), general));
    }

    private LinkLevel lot(DigitalLink link, String path, Identity identity) {
        var number = identity.lot().orElseThrow().number();
        var name = titles.lot(productName(identity), number);
        var level = things(publicUrl + path, page(link), name);
        documents(level, identity.lot().orElseThrow().documents());
        return level.build();
    }

    private LinkLevel product(DigitalLink link, Identity identity) {
        var name = productName(identity);
        var level = things(writer.write(link), page(link), name);
        level.add(LinkType.PIP, Link.typed(page(link), titles.product(name), HTML));
        documents(level, identity.product().map(Product::documents).orElse(List.of()));
        return level.build();
    }

    private LinkLevel party(DigitalLink link, String path, Identity identity) {
        var name = titles.name(identity.establishment().name());
        var level = things(publicUrl + path, page(link.bare()), name);
        documents(level, identity.establishment().documents());
        return level.build();
    }

    private LinkLevel.Builder things(String anchor, String page, String name) {
        return LinkLevel.at(anchor, name)
                .add(LinkType.DEFAULT_LINK, Link.untyped(page, name))
                .add(LinkType.TRACEABILITY, Link.typed(page, titles.traceability(name), HTML))
                .add(LinkType.RECALL_STATUS, Link.typed(page, titles.recall(name), HTML))
                .add(LinkType.VERIFICATION_SERVICE, Link.typed(publicUrl + "/", titles.verification(), HTML));
    }

    private void documents(LinkLevel.Builder level, List<Document> documents) {
        for (var document : documents) {
            document.url()
                    .ifPresent(url -> level.add(
                            LinkType.CERTIFICATION_INFO,
                            Link.typed(publicUrl + url, titles.document(document), mediaType(url))));
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
