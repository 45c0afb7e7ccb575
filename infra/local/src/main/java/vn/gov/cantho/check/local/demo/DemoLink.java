package vn.gov.cantho.check.local.demo;

import java.util.Optional;
import vn.gov.cantho.check.contract.publication.RegisteredLinkType;
import vn.gov.cantho.check.portal.links.LinkMedium;
import vn.gov.cantho.check.portal.links.LinkSubject;
import vn.gov.cantho.check.portal.links.NewLink;

/**
 * A link that an establishment registers.
 *
 * @param product what it is about; empty for the establishment itself
 * @param approved whether an officer has decided; else it waits
 */
record DemoLink(
        String establishment,
        String product,
        RegisteredLinkType type,
        String titleVi,
        String titleEn,
        String target,
        boolean approved) {

    NewLink typed(LinkSubject.Kind kind, long id) {
        return new NewLink(
                new LinkSubject(kind, id, titleVi),
                type,
                titleVi,
                Optional.of(titleEn),
                NewLink.Language.VI,
                target.endsWith(".pdf") ? LinkMedium.PDF : LinkMedium.PAGE,
                target);
    }
}
