package vn.gov.cantho.check.portal.audit;

import java.util.Map;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** An act that waits for the end of its transaction to be written. */
record Act(
        ActingAccount actor,
        String action,
        AuditSubject subject,
        long establishmentId,
        Map<String, String> before,
        Map<String, String> after) {}
