package vn.gov.cantho.check.resolver.scan;

import java.time.Instant;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.Subject.Kind;

/** What this node knows right now about the status of things. Answers from memory, to any thread. */
public interface StatusView {

    /** The worst that stands against a subject that is not a stamp range. */
    Optional<Standing> worst(Kind kind, long id);

    /** The worst that stands against the ranges of a code lot that a serial lies in. */
    Optional<Standing> worstOfSerial(int codeLot, int serial);

    /** The least revision of the identity of a subject that may be served; 0 when any may. */
    long leastRevision(Kind kind, long id);

    /** Whether good news may be told: a poll that was sent at most 0.9 s ago was good. */
    boolean leaseHeld();

    /** When the poll was sent that the lease counts from, else the last good one. */
    Instant asOf();

    /** The position of the feed that has been applied. */
    long position();
}
