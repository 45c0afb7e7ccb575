package vn.gov.cantho.check.portal.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;

/**
 * Turns changed facts into public rows and into the events that tell the nodes.
 *
 * <p>A row that says what it said before is left alone and nobody is told, so that projecting once more than needed
 * does no harm. Rows above the one asked for are brought up to date first, because it refers to them.
 */
@Component
class Projector {

    private final PublicationLock lock;
    private final EstablishmentProjection establishments;
    private final PlaceProjection places;
    private final ProductProjection products;
    private final LotProjection lots;
    private final CodeLotProjection codeLots;
    private final StandingRepository standings;
    private final ArticleProjection articles;

    Projector(
            PublicationLock lock,
            EstablishmentProjection establishments,
            PlaceProjection places,
            ProductProjection products,
            LotProjection lots,
            CodeLotProjection codeLots,
            StandingRepository standings,
            ArticleProjection articles) {
        this.lock = lock;
        this.establishments = establishments;
        this.places = places;
        this.products = products;
        this.lots = lots;
        this.codeLots = codeLots;
        this.standings = standings;
        this.articles = articles;
    }

    /** Projects what changed at one establishment; returns what the nodes must hear, in order. */
    List<StatusEvent> project(long establishment, PublicChanges.OfEstablishment changed) {
        var round = new Round(establishment, lock.acquire(establishment));
        if (changed.itself()) {
            round.establishment();
            // What of a place is personal follows from what its establishment is.
            places.published(establishment).forEach(round::placeItself);
        }
        changed.products().forEach(round::product);
        changed.places().forEach(round::place);
        changed.lots().forEach(round::lot);
        changed.codeLots().forEach(round::codeLot);
        changed.standings().forEach(round::standing);
        changed.articles().forEach(round::article);
        round.placesTold();
        return round.events;
    }

    /** One projection: rows done once, events in the order in which they arose. */
    private final class Round {

        private final long establishment;
        private final Instant now;
        private final List<StatusEvent> events = new ArrayList<>();
        private final Set<Subject> done = new HashSet<>();
        private final Set<Long> placesDone = new HashSet<>();
        private boolean placesRevised;

        private Round(long establishment, Instant now) {
            this.establishment = establishment;
            this.now = now;
        }

        private void establishment() {
            var subject = Subject.of(Kind.ESTABLISHMENT, establishment);
            if (isFirst(subject)) {
                revised(subject, establishments.project(establishment));
            }
        }

        /** A place and, because they name it, the lots at it. */
        private void place(long id) {
            establishment();
            placeItself(id);
            places.lotsAt(establishment, id).forEach(this::lot);
        }

        private void placeItself(long id) {
            if (placesDone.add(id)) {
                placesRevised |= places.project(id).isPresent();
            }
        }

        /** Nodes know no places: a page of one is as old as the row of its establishment. */
        private void placesTold() {
            var subject = Subject.of(Kind.ESTABLISHMENT, establishment);
            if (placesRevised
                    && events.stream()
                            .noneMatch(event -> event.change() == Change.REVISED
                                    && event.subject().equals(subject))) {
                revised(subject, establishments.touch(establishment));
            }
        }

        private void product(long id) {
            establishment();
            var subject = Subject.of(Kind.PRODUCT, id);
            if (isFirst(subject)) {
                revised(subject, products.project(id));
            }
        }

        private void lot(long id) {
            lots.productOfPublic(id).ifPresent(product -> {
                product(product);
                var subject = Subject.of(Kind.PRODUCTION_LOT, id);
                if (isFirst(subject)) {
                    // Before the lot, which names their pages.
                    places.ofLot(id).forEach(this::placeItself);
                    revised(subject, lots.project(id));
                }
            });
        }

        private void codeLot(int id) {
            establishment();
            codeLots.productionLot(id).ifPresent(this::lot);
            revised(Subject.of(Kind.CODE_LOT, id), codeLots.project(id));
            codeLots.untoldVoids(id)
                    .forEach(range -> events.add(new StatusEvent(range, Change.CANCELLED, 0, Optional.empty(), now)));
        }

        private void standing(Subject subject) {
            var worst = standings.worst(subject);
            if (!worst.equals(standings.told(subject))) {
                events.add(worst.map(standing -> new StatusEvent(subject, standing.change(), 0, standing.notice(), now))
                        .orElseGet(() -> new StatusEvent(subject, Change.CLEARED, 0, Optional.empty(), now)));
            }
        }

        private void article(long id) {
            revised(Subject.articles(), articles.project(id));
        }

        private void revised(Subject subject, Optional<Long> revision) {
            revision.ifPresent(
                    least -> events.add(new StatusEvent(subject, Change.REVISED, least, Optional.empty(), now)));
        }

        private boolean isFirst(Subject subject) {
            return done.add(subject);
        }
    }
}
