package vn.gov.cantho.check.portal.publication;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.security.Authorities;

/** Publishes everything of an establishment again, for rows that fell behind: after a repair, or a new release of their form. */
@Service
public class Republication {

    private final PublicationTransaction transaction;
    private final PublishedFacts facts;

    Republication(PublicationTransaction transaction, PublishedFacts facts) {
        this.transaction = transaction;
        this.facts = facts;
    }

    /** Brings every row and every standing of an establishment up to date; what is right already is left alone. */
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    @Transactional
    public void republish(long establishmentId) {
        var changed = transaction.changes().of(establishmentId);
        changed.markItself();
        changed.products().addAll(facts.products(establishmentId));
        changed.places().addAll(facts.places(establishmentId));
        changed.lots().addAll(facts.lots(establishmentId));
        changed.codeLots().addAll(facts.codeLots(establishmentId));
        changed.standings().addAll(facts.subjects(establishmentId));
    }

    /** The same for the articles of a unit: after a new release of the form of their text. */
    @PreAuthorize(Authorities.CITY_ADMINISTERS)
    @Transactional
    public void republishArticles(long unitId) {
        transaction.changes().of(unitId).articles().addAll(facts.articles(unitId));
    }
}
