package vn.gov.cantho.check.resolver.status;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.Standing;

/** Bad statuses by subject. Read by any thread without waiting; written by one at a time. */
final class StatusLayer {

    private final Map<Kind, Map<Long, StatusEntry>> whole = new EnumMap<>(Kind.class);
    private final Map<Integer, StampRanges> ranges = new ConcurrentHashMap<>();

    StatusLayer() {
        for (var kind : Kind.values()) {
            whole.put(kind, new ConcurrentHashMap<>());
        }
    }

    static StatusLayer of(Collection<StatusEntry> entries) {
        var layer = new StatusLayer();
        entries.stream().filter(entry -> !isRange(entry.subject())).forEach(layer::put);
        entries.stream()
                .filter(entry -> isRange(entry.subject()))
                .collect(Collectors.groupingBy(entry -> codeLot(entry.subject())))
                .forEach((codeLot, several) -> layer.ranges.put(codeLot, StampRanges.of(several)));
        return layer;
    }

    void put(StatusEntry entry) {
        var subject = entry.subject();
        if (isRange(subject)) {
            ranges.merge(codeLot(subject), StampRanges.NONE.with(entry), (before, _) -> before.with(entry));
        } else {
            map(subject.kind()).put(subject.id(), entry);
        }
    }

    void remove(Subject subject) {
        if (isRange(subject)) {
            ranges.computeIfPresent(codeLot(subject), (_, before) -> {
                var after = before.without(subject);
                return after.isEmpty() ? null : after;
            });
        } else {
            map(subject.kind()).remove(subject.id());
        }
    }

    Optional<StatusEntry> find(Subject subject) {
        return isRange(subject)
                ? ranges.getOrDefault(codeLot(subject), StampRanges.NONE).find(subject)
                : Optional.ofNullable(map(subject.kind()).get(subject.id()));
    }

    Optional<Standing> worst(Kind kind, long id) {
        var entries = map(kind);
        if (entries.isEmpty()) {
            return Optional.empty();
        }
        var entry = entries.get(id);
        return entry == null ? Optional.empty() : entry.standing();
    }

    Optional<Standing> worstOfSerial(int codeLot, int serial) {
        return ranges.isEmpty()
                ? Optional.empty()
                : ranges.getOrDefault(codeLot, StampRanges.NONE).worst(serial);
    }

    /** All entries; while others write, each subject as it stood at some moment. */
    List<StatusEntry> entries() {
        var all = new ArrayList<StatusEntry>();
        whole.values().forEach(entries -> all.addAll(entries.values()));
        ranges.values().forEach(several -> all.addAll(several.entries()));
        return all;
    }

    int size() {
        var subjects = whole.values().stream().mapToInt(Map::size).sum();
        return subjects
                + ranges.values().stream()
                        .flatMap(several -> Stream.of(several.entries().size()))
                        .mapToInt(Integer::intValue)
                        .sum();
    }

    private Map<Long, StatusEntry> map(Kind kind) {
        return Optional.ofNullable(whole.get(kind)).orElseThrow();
    }

    private static boolean isRange(Subject subject) {
        return subject.kind() == Kind.STAMP_RANGE;
    }

    private static int codeLot(Subject subject) {
        return Math.toIntExact(subject.id());
    }
}
