package vn.gov.cantho.check.resolver.link;

import vn.gov.cantho.check.resolver.scan.Document;
import vn.gov.cantho.check.resolver.scan.Texts;

/** What links are called, in one language. */
public interface LinkTitles {

    /** A name that is given in one or two languages. */
    String name(Texts texts);

    String lot(String product, String number);

    String traceability(String name);

    String product(String name);

    String recall(String name);

    String verification();

    String document(Document document);
}
