package vn.gov.cantho.check.resolver.catalogue;

import java.util.Optional;
import vn.gov.cantho.check.resolver.scan.Judgement;

/**
 * A line as it may be shown now.
 *
 * @param against what was decided against it or its maker
 */
public record Listed(Entry entry, Optional<Judgement> against) {}
