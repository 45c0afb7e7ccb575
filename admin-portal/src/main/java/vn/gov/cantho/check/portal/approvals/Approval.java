package vn.gov.cantho.check.portal.approvals;

import java.time.Instant;
import java.util.Optional;

/** The approval of a version: by which unit, and when. */
public record Approval(String agency, Optional<String> agencyEnglish, Instant at) {}
