package vn.gov.cantho.check.resolver;

import io.vertx.core.json.JsonObject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import vn.gov.cantho.check.resolver.config.NodeIdentity;
import vn.gov.cantho.check.resolver.management.NodeHealth;
import vn.gov.cantho.check.resolver.metric.Count;
import vn.gov.cantho.check.resolver.metric.ResolverMetrics;

/** What this node says about itself. */
final class ResolverHealth implements NodeHealth {

    private final NodeIdentity node;
    private final String transport;
    private final InnerParts parts;
    private final ResolverMetrics metrics;
    private volatile boolean bound;
    private volatile boolean draining;

    ResolverHealth(NodeIdentity node, String transport, InnerParts parts, ResolverMetrics metrics) {
        this.node = node;
        this.transport = transport;
        this.parts = parts;
        this.metrics = metrics;
    }

    void publicPortIsBound() {
        bound = true;
    }

    void drains() {
        draining = true;
    }

    /** Since the Java machine was started. The system knows the start of the process only to some tenths of a second. */
    Duration uptime() {
        return Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
    }

    @Override
    public List<String> reasonsNotReady() {
        var reasons = new ArrayList<String>();
        if (!parts.status().isLoaded()) {
            reasons.add("the status overlay is not loaded");
        }
        if (!bound) {
            reasons.add("the public port is not bound");
        }
        if (draining) {
            reasons.add("draining");
        }
        return reasons;
    }

    @Override
    public JsonObject status() {
        return new JsonObject()
                .put("node", node.name())
                .put("boot", node.boot())
                .put("transport", transport)
                .put("uptimeSeconds", uptime().toSeconds())
                .put("ready", reasonsNotReady().isEmpty())
                .put("eventLoopSilenceMillis", parts.loops().silence().toMillis())
                .put("status", feed())
                .put("journal", journal())
                .put("alarms", alarms());
    }

    private JsonObject feed() {
        var report = parts.status().report();
        var feed = new JsonObject()
                .put("timeline", report.timeline())
                .put("position", report.position())
                .put("lag", report.lag())
                .put("leaseHeld", report.leaseHeld())
                .put("asOf", report.asOf().toString())
                .put("entries", report.sizes().held())
                .put("early", report.sizes().early())
                .put("kept", report.sizes().kept())
                .put("revisions", report.sizes().revisions());
        report.leaseAge().ifPresent(age -> feed.put("leaseAgeMillis", age.toMillis()));
        return feed;
    }

    private JsonObject journal() {
        return new JsonObject()
                .put("written", parts.journal().written())
                .put("backlog", parts.backlog())
                .put("bytes", parts.folder().bytes())
                .put("lost", metrics.counted(Count.SCAN_LOST));
    }

    /** Only those that rang since the start. */
    private JsonObject alarms() {
        var alarms = new JsonObject();
        for (var count : Count.values()) {
            if (count.isAlarm() && metrics.counted(count) > 0) {
                alarms.put(count.name(), metrics.counted(count));
            }
        }
        return alarms;
    }
}
