package vn.gov.cantho.check.resolver.journal;

import io.vertx.sqlclient.Tuple;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * Scans as the columns of one statement. What many of them have in common is a kind, written once and named by its number;
 * numbers count from 1, as PostgreSQL does.
 */
final class ScanColumns {

    private static final String[] VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::name).toArray(String[]::new);
    private static final String[] CLIENTS =
            Arrays.stream(ScanEvent.Client.values()).map(ScanEvent.Client::name).toArray(String[]::new);

    private final UUID[] ids;
    private final Long[] millis;
    private final Integer[] serials;
    private final Integer[] kindNumbers;
    private final LinkedHashMap<Kind, Integer> kinds = new LinkedHashMap<>();
    private final LinkedHashMap<ScanPlace, Integer> places = new LinkedHashMap<>();
    private @Nullable ScanPlace lastPlace;
    private int lastNumber;

    /**
     * What scans of a batch have in common.
     *
     * @param lot 0 where there is none
     * @param place its number; 0 where it is not known
     */
    private record Kind(int codeLot, long lot, int verdict, int client, long position, int place) {}

    private ScanColumns(int size) {
        ids = new UUID[size];
        millis = new Long[size];
        serials = new Integer[size];
        kindNumbers = new Integer[size];
    }

    static ScanColumns of(List<ScanRecord> scans) {
        var columns = new ScanColumns(scans.size());
        for (var row = 0; row < scans.size(); row++) {
            columns.put(row, scans.get(row));
        }
        return columns;
    }

    private void put(int row, ScanRecord scan) {
        ids[row] = scan.id();
        millis[row] = scan.event().at().toEpochMilli();
        serials[row] = scan.event().code().serial();
        kindNumbers[row] = kinds.computeIfAbsent(kind(scan.event()), _ -> kinds.size() + 1);
    }

    // Both lists are made of the constants in the order in which they are declared.
    @SuppressWarnings("EnumOrdinal")
    private Kind kind(ScanEvent event) {
        return new Kind(
                event.code().codeLot(),
                event.productionLot().orElse(0),
                event.verdict().ordinal() + 1,
                event.client().ordinal() + 1,
                event.feedPosition(),
                event.place().isPresent() ? number(event.place().get()) : 0);
    }

    // What was made once is the same object, so most need no comparison.
    @SuppressWarnings("ReferenceEquality")
    private int number(ScanPlace place) {
        if (place != lastPlace) {
            lastNumber = places.computeIfAbsent(place, _ -> places.size() + 1);
            lastPlace = place;
        }
        return lastNumber;
    }

    /** What the statement of {@link PgScanSink} asks for. */
    Tuple parameters(String node) {
        var known = List.copyOf(places.keySet());
        return Tuple.from(new Object[] {
            ids,
            millis,
            serials,
            kindNumbers,
            each(Integer[]::new, Kind::codeLot),
            each(Long[]::new, Kind::lot),
            each(Integer[]::new, Kind::verdict),
            each(Integer[]::new, Kind::client),
            each(Long[]::new, Kind::position),
            each(Integer[]::new, Kind::place),
            node,
            VERDICTS,
            CLIENTS,
            known.stream().map(ScanPlace::name).toArray(String[]::new),
            known.stream().map(place -> (float) place.latitude()).toArray(Float[]::new),
            known.stream().map(place -> (float) place.longitude()).toArray(Float[]::new),
            known.stream().map(ScanPlace::fixed).toArray(Boolean[]::new)
        });
    }

    private <T> T[] each(IntFunction<T[]> array, Function<Kind, T> field) {
        return kinds.keySet().stream().map(field).toArray(array);
    }
}
