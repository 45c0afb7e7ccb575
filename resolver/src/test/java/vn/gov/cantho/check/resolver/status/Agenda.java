package vn.gov.cantho.check.resolver.status;

import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen when, in a time that passes only from one happening to the next. */
final class Agenda {

    private final PriorityQueue<Item> items = new PriorityQueue<>(Item.ORDER);
    private long now;
    private long added;

    /** What was noted first happens first among those of one moment, so that a seed always tells the same story. */
    private record Item(long at, long number, Runnable happens) {
        static final Comparator<Item> ORDER = Comparator.comparingLong(Item::at).thenComparingLong(Item::number);
    }

    long nowMillis() {
        return now;
    }

    void at(long millis, Runnable happens) {
        items.add(new Item(Math.max(now, millis), added++, happens));
    }

    void in(long millis, Runnable happens) {
        at(now + millis, happens);
    }

    /** Goes to the next item; false when there is none before the end. */
    boolean next(long endMillis) {
        var item = items.poll();
        if (item == null || item.at() > endMillis) {
            return false;
        }
        now = item.at();
        item.happens().run();
        return true;
    }
}
