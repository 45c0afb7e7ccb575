package vn.gov.cantho.check.resolver.status;

import java.util.Optional;
import vn.gov.cantho.check.contract.status.Notice;
import vn.gov.cantho.check.resolver.scan.Standing;

/** By which decision a node was last seen to hold each lot to be bad. */
final class Witness {

    private final int[] decisions = new int[Cluster.LOTS];

    /** The number of the decision that stands behind what the node says of the lot; 0 when it is invented. */
    private static int decision(Standing standing) {
        return standing.notice()
                .map(Notice::decisionNumber)
                .map(Integer::parseInt)
                .orElse(0);
    }

    /** Takes note of what the node says of the lot, if it was committed. */
    void saw(int lot, Standing standing, Ledger ledger) {
        var number = decision(standing);
        if (ledger.isCommitted(number)) {
            decisions[lot] = number;
        }
    }

    /** The decision by which the node held the lot to be bad, if it ever did. */
    Optional<Integer> of(int lot) {
        return decisions[lot] == 0 ? Optional.empty() : Optional.of(decisions[lot]);
    }

    Witness copy() {
        var copy = new Witness();
        copy.become(this);
        return copy;
    }

    void become(Witness other) {
        System.arraycopy(other.decisions, 0, decisions, 0, decisions.length);
    }
}
