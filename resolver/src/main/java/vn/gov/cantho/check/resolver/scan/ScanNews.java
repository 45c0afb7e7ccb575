package vn.gov.cantho.check.resolver.scan;

import java.util.List;
import vn.gov.cantho.check.contract.code.StampCode;

/**
 * Scans that other nodes have brought to PostgreSQL.
 *
 * @param upTo the transaction to ask from next time: everything below it is told
 * @param items by transaction and stamp; empty also when there were too many to tell
 * @param whole false when there were too many
 */
public record ScanNews(long upTo, List<Item> items, boolean whole) {

    /**
     * The scans of a stamp that one transaction brought.
     *
     * @param history how many, the first of them and its place
     */
    public record Item(long transaction, StampCode code, ScanHistory history) {}
}
