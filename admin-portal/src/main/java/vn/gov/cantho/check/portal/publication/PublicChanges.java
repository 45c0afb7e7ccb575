package vn.gov.cantho.check.portal.publication;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import vn.gov.cantho.check.contract.status.Subject;

/** What one transaction changed of what the public sees. Units, most of them establishments, come in the order of their numbers. */
final class PublicChanges {

    private final SortedMap<Long, OfEstablishment> changes = new TreeMap<>();

    OfEstablishment of(long establishment) {
        return changes.computeIfAbsent(establishment, missing -> new OfEstablishment());
    }

    /** Visits the establishments in one order everywhere, so that two transactions never wait for each other. */
    void forEach(BiConsumer<Long, OfEstablishment> visitor) {
        changes.forEach(visitor);
    }

    /** What changed at one establishment. */
    static final class OfEstablishment {

        private boolean itself;
        private final Set<Long> products = new LinkedHashSet<>();
        private final Set<Long> places = new LinkedHashSet<>();
        private final Set<Long> lots = new LinkedHashSet<>();
        private final Set<Integer> codeLots = new LinkedHashSet<>();
        private final Set<Subject> standings = new LinkedHashSet<>();
        private final Set<Long> articles = new LinkedHashSet<>();

        void markItself() {
            itself = true;
        }

        boolean itself() {
            return itself;
        }

        Set<Long> products() {
            return products;
        }

        Set<Long> places() {
            return places;
        }

        Set<Long> lots() {
            return lots;
        }

        Set<Integer> codeLots() {
            return codeLots;
        }

        Set<Subject> standings() {
            return standings;
        }

        Set<Long> articles() {
            return articles;
        }
    }
}
