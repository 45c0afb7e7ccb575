package vn.gov.cantho.check.resolver.journal;

import io.vertx.sqlclient.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.scan.ScanEvent;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** Scans as the columns of one statement. What takes few values is written as its number in a list, counted from 1 as PostgreSQL does. */
final class ScanColumns {

    private static final String[] VERDICTS =
            Arrays.stream(Verdict.values()).map(Verdict::name).toArray(String[]::new);
    private static final String[] CLIENTS =
            Arrays.stream(ScanEvent.Client.values()).map(ScanEvent.Client::name).toArray(String[]::new);

    private final UUID[] ids;
    private final Long[] millis;
    private final Integer[] codeLots;
    private final Integer[] serials;
    private final @Nullable Long[] lots;
    private final Integer[] verdicts;
    private final Integer[] clients;
    private final Long[] positions;
    private final @Nullable Integer[] placeNumbers;
    private final LinkedHashMap<ScanPlace, Integer> places = new LinkedHashMap<>();
    private @Nullable ScanPlace lastPlace;
    private int lastNumber;

    private ScanColumns(int size) {
        ids = new UUID[size];
        millis = new Long[size];
        codeLots = new Integer[size];
        serials = new Integer[size];
        lots = new Long[size];
        verdicts = new Integer[size];
        clients = new Integer[size];
        positions = new Long[size];
        placeNumbers = new Integer[size];
    }

    static ScanColumns of(List<ScanRecord> scans) {
        var columns = new ScanColumns(scans.size());
        for (var row = 0; row < scans.size(); row++) {
            columns.put(row, scans.get(row));
        }
        return columns;
    }

    // Both lists are made of the constants in the order in which they are declared.
    @SuppressWarnings("EnumOrdinal")
    private void put(int row, ScanRecord scan) {
        var event = scan.event();
        ids[row] = scan.id();
        millis[row] = event.at().toEpochMilli();
        codeLots[row] = event.code().codeLot();
        serials[row] = event.code().serial();
        lots[row] = event.productionLot().isPresent() ? event.productionLot().getAsLong() : null;
        verdicts[row] = event.verdict().ordinal() + 1;
        clients[row] = event.client().ordinal() + 1;
        positions[row] = event.feedPosition();
        placeNumbers[row] = event.place().isPresent() ? number(event.place().get()) : null;
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
        var known = new ArrayList<>(places.keySet());
        return Tuple.from(new Object[] {
            ids,
            millis,
            codeLots,
            serials,
            lots,
            verdicts,
            clients,
            positions,
            placeNumbers,
            node,
            VERDICTS,
            CLIENTS,
            known.stream().map(ScanPlace::name).toArray(String[]::new),
            known.stream().map(place -> (float) place.latitude()).toArray(Float[]::new),
            known.stream().map(place -> (float) place.longitude()).toArray(Float[]::new),
            known.stream().map(ScanPlace::fixed).toArray(Boolean[]::new)
        });
    }
}
