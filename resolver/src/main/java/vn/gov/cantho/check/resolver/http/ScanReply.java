package vn.gov.cantho.check.resolver.http;

import vn.gov.cantho.check.resolver.scan.Answer;

/** Where the answer to one scan goes. Its methods are called by the event loop of the scan. */
interface ScanReply {

    /** Sends the answer. */
    void send(Scan scan, AnswerDesk.Rendered rendered);

    /** Says that there is no such code, when that is due, and unless there is something else to be said by then. */
    void sendUnknown(Scan scan, Answer unknown);

    /** Ends a scan that ran into a mistake of ours. */
    void fail(RuntimeException failure);
}
