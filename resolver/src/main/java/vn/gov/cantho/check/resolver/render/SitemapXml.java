package vn.gov.cantho.check.resolver.render;

import java.util.List;
import vn.gov.cantho.check.resolver.catalogue.Address;

/** The pages that search engines are told of, as the sitemap protocol writes them. */
public final class SitemapXml {

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final String SCHEMA = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n";

    private final String publicUrl;

    /**
     * Makes a writer.
     *
     * @param publicUrl what all addresses begin with, without a slash at the end
     */
    public SitemapXml(String publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The index: where the parts are. */
    public String index(List<String> paths) {
        var xml = new Html().raw(HEAD).raw("<sitemapindex").raw(SCHEMA);
        paths.forEach(
                path -> xml.raw("<sitemap><loc>").text(publicUrl).text(path).raw("</loc></sitemap>\n"));
        return xml.raw("</sitemapindex>\n").toString();
    }

    /** A part: the addresses of pages. */
    public String pages(List<Address> addresses) {
        var xml = new Html().raw(HEAD).raw("<urlset").raw(SCHEMA);
        addresses.forEach(address ->
                xml.raw("<url><loc>").text(publicUrl).text(path(address)).raw("</loc></url>\n"));
        return xml.raw("</urlset>\n").toString();
    }

    private static String path(Address address) {
        return switch (address) {
            case Address.OfArticle(var path) -> path;
            case Address.OfProduct product -> path(product);
        };
    }

    private static String path(Address.OfProduct address) {
        var code = PathText.encode(address.code());
        var product = address.gtin() ? "/01/" + code : "/l/" + code;
        return address.lot()
                .map(lot -> product + (address.gtin() ? "/10/" : "/") + PathText.encode(lot.number()))
                .orElse(product);
    }
}
