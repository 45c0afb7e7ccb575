package vn.gov.cantho.check.portal.problems;

import java.util.Optional;

/** Whom to ask back, as far as it was told. */
public record Contact(Optional<String> name, Optional<String> phone, Optional<String> email) {}
