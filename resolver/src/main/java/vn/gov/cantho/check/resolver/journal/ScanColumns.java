package vn.gov.cantho.check.resolver.journal;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import vn.gov.cantho.check.resolver.scan.ScanPlace;

/** Scans turned on their side: an array for each column, as PostgreSQL unnests them. */
final class ScanColumns {

    private final List<ScanRecord> scans;

    private ScanColumns(List<ScanRecord> scans) {
        this.scans = scans;
    }

    static ScanColumns of(List<ScanRecord> scans) {
        return new ScanColumns(scans);
    }

    UUID[] ids() {
        return column(ScanRecord::id, UUID[]::new);
    }

    OffsetDateTime[] times() {
        return column(scan -> scan.event().at().atOffset(ZoneOffset.UTC), OffsetDateTime[]::new);
    }

    Integer[] codeLots() {
        return column(scan -> scan.event().code().codeLot(), Integer[]::new);
    }

    Integer[] serials() {
        return column(scan -> scan.event().code().serial(), Integer[]::new);
    }

    /** With nulls for scans whose lot was not known. */
    Long[] lots() {
        var lots = new Long[scans.size()];
        for (var i = 0; i < lots.length; i++) {
            var lot = scans.get(i).event().productionLot();
            if (lot.isPresent()) {
                lots[i] = lot.getAsLong();
            }
        }
        return lots;
    }

    String[] verdicts() {
        return column(scan -> scan.event().verdict().name(), String[]::new);
    }

    String[] clients() {
        return column(scan -> scan.event().client().name(), String[]::new);
    }

    Long[] positions() {
        return column(scan -> scan.event().feedPosition(), Long[]::new);
    }

    /** With nulls for scans of which nobody knows where they came from; so the three columns below. */
    String[] places() {
        return placed(ScanPlace::name, String[]::new);
    }

    Float[] latitudes() {
        return placed(place -> (float) place.latitude(), Float[]::new);
    }

    Float[] longitudes() {
        return placed(place -> (float) place.longitude(), Float[]::new);
    }

    Boolean[] fixed() {
        return placed(ScanPlace::fixed, Boolean[]::new);
    }

    /** The SHA-256 of the scans as the journal writes them. */
    byte[] digest() {
        var bytes = ByteBuffer.allocate(scans.size() * ScanCodec.RECORD_BYTES_MAX);
        scans.forEach(scan -> ScanCodec.write(scan, bytes));
        try {
            var sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update(bytes.flip());
            return sha256.digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
        }
    }

    private <T> T[] placed(Function<ScanPlace, T> value, IntFunction<T[]> array) {
        var column = array.apply(scans.size());
        for (var i = 0; i < column.length; i++) {
            var place = scans.get(i).event().place();
            if (place.isPresent()) {
                column[i] = value.apply(place.get());
            }
        }
        return column;
    }

    private <T> T[] column(Function<ScanRecord, T> value, IntFunction<T[]> array) {
        return scans.stream().map(value).toArray(array);
    }
}
