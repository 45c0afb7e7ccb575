package vn.gov.cantho.check.resolver.http;

/** Where the answer to one scan goes. Its methods are called by the event loop of the scan. */
interface ScanReply {

    /** Sends the answer. */
    void send(Scan scan, AnswerDesk.Rendered rendered);

    /** Ends a scan that ran into a mistake of ours. */
    void fail(RuntimeException failure);
}
