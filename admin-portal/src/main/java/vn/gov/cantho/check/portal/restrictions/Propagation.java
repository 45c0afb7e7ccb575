package vn.gov.cantho.check.portal.restrictions;

import java.util.Optional;
import vn.gov.cantho.check.portal.shell.Receipt;

/** Tells how far a decision has come on its way to the nodes that answer scans. */
@FunctionalInterface
public interface Propagation {

    /** The receipt of the last decision about a subject; empty when there never was one. */
    Optional<Receipt> receipt(SubjectKind subjectKind, long subjectId);
}
