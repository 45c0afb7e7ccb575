package vn.gov.cantho.check.resolver.scan;

import java.util.Optional;
import vn.gov.cantho.check.contract.status.Change;
import vn.gov.cantho.check.contract.status.Notice;

/**
 * A decision that stands against a subject.
 *
 * @param change which decision
 * @param notice what the public is told about it
 */
public record Standing(Change change, Optional<Notice> notice) {}
