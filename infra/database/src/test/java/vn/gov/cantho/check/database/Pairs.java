package vn.gov.cantho.check.database;

import java.util.List;
import java.util.stream.IntStream;
import vn.gov.cantho.check.database.Catalogue.Reference;
import vn.gov.cantho.check.database.Catalogue.Table;
import vn.gov.cantho.check.database.World.Row;

/** Rows that a reference joins. */
record Pairs(Row row, Row other) {

    static List<Pairs> of(World world, Table table, Reference reference) {
        return world.rows(table.name()).stream()
                .flatMap(row -> world.rows(reference.target()).stream()
                        .filter(other -> joins(reference, row, other))
                        .map(other -> new Pairs(row, other)))
                .toList();
    }

    private static boolean joins(Reference reference, Row row, Row other) {
        return IntStream.range(0, reference.columns().size())
                .allMatch(place -> row.has(reference.columns().get(place))
                        && row.text(reference.columns().get(place))
                                .equals(other.text(reference.targetColumns().get(place))));
    }
}
