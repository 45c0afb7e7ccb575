package vn.gov.cantho.check.portal.publication;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.portal.articles.ArticleChanged;
import vn.gov.cantho.check.portal.codelots.CodeLotChanged;
import vn.gov.cantho.check.portal.codelots.CodesVoided;
import vn.gov.cantho.check.portal.diaries.DiaryChanged;
import vn.gov.cantho.check.portal.documents.DocumentChanged;
import vn.gov.cantho.check.portal.establishments.EstablishmentChanged;
import vn.gov.cantho.check.portal.links.LinkChanged;
import vn.gov.cantho.check.portal.productionlots.PlaceChanged;
import vn.gov.cantho.check.portal.productionlots.ProductionLotChanged;
import vn.gov.cantho.check.portal.productionlots.ProductionLotPublished;
import vn.gov.cantho.check.portal.products.ProductPublished;
import vn.gov.cantho.check.portal.products.ProductUnpublished;
import vn.gov.cantho.check.portal.restrictions.RestrictionChanged;
import vn.gov.cantho.check.portal.suspicions.SuspicionChanged;

/** Hears, in the transaction of each decision, what changed of what the public sees. */
@Component
class PublicationListener {

    private final PublicationTransaction transaction;

    PublicationListener(PublicationTransaction transaction) {
        this.transaction = transaction;
    }

    @EventListener
    void on(EstablishmentChanged event) {
        var changed = transaction.changes().of(event.establishmentId());
        changed.markItself();
        changed.standings().add(Subject.of(Kind.ESTABLISHMENT, event.establishmentId()));
    }

    @EventListener
    void on(DocumentChanged event) {
        var changed = transaction.changes().of(event.establishmentId());
        var subject = event.subject();
        switch (subject.kind()) {
            case ESTABLISHMENT -> changed.markItself();
            case PRODUCT -> changed.products().add(subject.id());
            case PRODUCTION_LOT -> changed.lots().add(subject.id());
        }
    }

    @EventListener
    void on(ProductPublished event) {
        transaction
                .changes()
                .of(event.establishmentId())
                .products()
                .add(event.productId().value());
    }

    @EventListener
    void on(ProductUnpublished event) {
        transaction
                .changes()
                .of(event.establishmentId())
                .products()
                .add(event.productId().value());
    }

    @EventListener
    void on(ProductionLotPublished event) {
        lot(event.establishmentId(), event.lot().value());
    }

    @EventListener
    void on(ProductionLotChanged event) {
        lot(event.establishmentId(), event.lot().value());
    }

    @EventListener
    void on(PlaceChanged event) {
        transaction
                .changes()
                .of(event.establishmentId())
                .places()
                .add(event.place().value());
    }

    @EventListener
    void on(LinkChanged event) {
        var changed = transaction.changes().of(event.establishmentId());
        var subject = event.subject();
        switch (subject.kind()) {
            case ESTABLISHMENT -> changed.markItself();
            case PRODUCT -> changed.products().add(subject.id());
            case PRODUCTION_LOT -> changed.lots().add(subject.id());
        }
    }

    @EventListener
    void on(DiaryChanged event) {
        lot(event.establishmentId(), event.lot().value());
    }

    @EventListener
    void on(CodeLotChanged event) {
        codeLot(event.establishmentId(), event.codeLot().value());
    }

    @EventListener
    void on(CodesVoided event) {
        codeLot(event.establishmentId(), event.codeLot().value());
    }

    @EventListener
    void on(RestrictionChanged event) {
        var kind = switch (event.subjectKind()) {
            case ESTABLISHMENT -> Kind.ESTABLISHMENT;
            case PRODUCT -> Kind.PRODUCT;
            case PRODUCTION_LOT -> Kind.PRODUCTION_LOT;
        };
        transaction.changes().of(event.establishmentId()).standings().add(Subject.of(kind, event.subjectId()));
    }

    @EventListener
    void on(ArticleChanged event) {
        transaction.changes().of(event.unitId()).articles().add(event.article().value());
    }

    @EventListener
    void on(SuspicionChanged event) {
        transaction
                .changes()
                .of(event.establishmentId())
                .standings()
                .add(Subject.range(event.codeLot(), event.serial(), event.serial()));
    }

    private void lot(long establishment, long lot) {
        transaction.changes().of(establishment).lots().add(lot);
    }

    private void codeLot(long establishment, int codeLot) {
        transaction.changes().of(establishment).codeLots().add(codeLot);
    }
}
