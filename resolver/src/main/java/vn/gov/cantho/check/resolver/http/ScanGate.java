package vn.gov.cantho.check.resolver.http;

/** What stands before the scans of an event loop: which are taken on, and what the others are told. */
record ScanGate(ScanAdmission admission, BusyAnswers busy) {}
