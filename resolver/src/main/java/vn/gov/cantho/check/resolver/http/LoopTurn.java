package vn.gov.cantho.check.resolver.http;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers what came up in one turn of an event loop, to be ended together when the turn is over: so one write to the journal
 * serves all of it. For one event loop.
 */
final class LoopTurn<T> {

    /** Beyond this the first would wait longer for the last than the writing saves. */
    private static final int TOGETHER_MAX = 64;

    private final Consumer<Runnable> afterTurn;
    private final Consumer<List<T>> ending;
    private List<T> gathered = new ArrayList<>(TOGETHER_MAX);

    /**
     * Makes one.
     *
     * @param afterTurn runs something when the turn is over
     * @param ending ends what was gathered, and never throws
     */
    LoopTurn(Consumer<Runnable> afterTurn, Consumer<List<T>> ending) {
        this.afterTurn = afterTurn;
        this.ending = ending;
    }

    void add(T item) {
        gathered.add(item);
        if (gathered.size() == 1) {
            afterTurn.accept(this::end);
        } else if (gathered.size() == TOGETHER_MAX) {
            end();
        }
    }

    private void end() {
        if (gathered.isEmpty()) {
            return;
        }
        var together = gathered;
        gathered = new ArrayList<>(TOGETHER_MAX);
        ending.accept(together);
    }
}
