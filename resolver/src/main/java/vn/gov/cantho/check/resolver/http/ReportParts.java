package vn.gov.cantho.check.resolver.http;

import vn.gov.cantho.check.resolver.guess.ReportLimits;
import vn.gov.cantho.check.resolver.report.FormTickets;
import vn.gov.cantho.check.resolver.report.ReportBook;

/** What problem reports are taken by. All of it may be shared between event loops. */
public record ReportParts(FormTickets tickets, ReportBook book, ReportLimits limits, UploadTurns turns) {}
