package vn.gov.cantho.check.portal.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;

/** A text the public reads: always in Vietnamese, in English where somebody wrote it. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record PublicText(String vi, Optional<String> en) {}
