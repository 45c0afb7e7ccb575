package vn.gov.cantho.check.resolver.link;

import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.RegisteredLink;
import vn.gov.cantho.check.resolver.scan.Texts;

/** What links are called, in one language. */
public interface LinkTitles {

    /** A name that is given in one or two languages. */
    String name(Texts texts);

    /** The title of a registered link. */
    default String title(RegisteredLink link) {
        return name(link.title());
    }

    String lot(String product, String number);

    String traceability(String name);

    String product(String name);

    String recall(String name);

    String verification();

    String location(String name);

    String safety(String name);

    String data(DataKind kind, String name);

    String document(Document document);
}
