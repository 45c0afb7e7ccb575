package vn.gov.cantho.check.resolver.status;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;

/**
 * The least revision of a subject that may be served. Kept for longer than any cache keeps a value, then forgotten:
 * there are two generations, and when the younger one is full or old it becomes the older one, which is dropped.
 */
final class LeastRevisions {

    /** The most subjects of a generation. */
    static final int GENERATION_MAX = 200_000;

    private volatile Map<Key, Long> young = new ConcurrentHashMap<>();
    private volatile Map<Key, Long> old = Map.of();

    private record Key(Kind kind, long id) {}

    /** Raises the least revision of a subject, or of the code lot that a stamp range belongs to. Never lowers it. */
    void raise(Subject subject, long revision) {
        if (revision <= 0) {
            return;
        }
        var kind = subject.kind() == Kind.STAMP_RANGE ? Kind.CODE_LOT : subject.kind();
        if (young.size() >= GENERATION_MAX) {
            age();
        }
        young.merge(new Key(kind, subject.id()), revision, Math::max);
    }

    long least(Kind kind, long id) {
        if (young.isEmpty() && old.isEmpty()) {
            return 0;
        }
        var key = new Key(kind, id);
        return Math.max(young.getOrDefault(key, 0L), old.getOrDefault(key, 0L));
    }

    /** Makes the younger generation the older one. */
    void age() {
        old = young;
        young = new ConcurrentHashMap<>();
    }

    void forEach(BiConsumer<Subject, Long> action) {
        old.forEach((key, revision) -> action.accept(Subject.of(key.kind(), key.id()), revision));
        young.forEach((key, revision) -> action.accept(Subject.of(key.kind(), key.id()), revision));
    }

    int size() {
        return young.size() + old.size();
    }
}
