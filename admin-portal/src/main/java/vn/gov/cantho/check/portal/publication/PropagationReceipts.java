package vn.gov.cantho.check.portal.publication;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.contract.status.Subject;
import vn.gov.cantho.check.portal.restrictions.Propagation;
import vn.gov.cantho.check.portal.restrictions.SubjectKind;
import vn.gov.cantho.check.portal.shell.Receipt;
import vn.gov.cantho.check.portal.suspicions.StampPropagation;

/**
 * Tells how far the last decision about a subject has come.
 *
 * <p>How long a node took can be read only until it reports the next position; so what was read is kept, for the last
 * {@value #REMEMBERED_MAX} decisions somebody watched.
 */
@Component
class PropagationReceipts implements Propagation, StampPropagation {

    private static final int REMEMBERED_MAX = 1_000;

    private final NodeReports reports;
    private final Map<Long, Duration> slowest = new LinkedHashMap<>();

    PropagationReceipts(NodeReports reports, MeterRegistry meters) {
        this.reports = reports;
        meters.gauge("limit.entries", Tags.of("thing", "receipts"), this, PropagationReceipts::count);
    }

    @Override
    public Optional<Receipt> receipt(SubjectKind subjectKind, long subjectId) {
        return reports.lastDecision(subjectKind.name(), subjectId).map(this::receipt);
    }

    @Override
    public Optional<Receipt> receipt(int codeLot, int serial) {
        return reports.lastDecision(Subject.range(codeLot, serial, serial)).map(this::receipt);
    }

    private Receipt receipt(NodeReports.Decision decision) {
        var nodes = reports.nodes(decision.position());
        var alive = nodes.stream().filter(NodeReports.Node::alive).toList();
        var reached = alive.stream().filter(NodeReports.Node::reached).toList();
        var exact = !reached.isEmpty() && reached.stream().allMatch(NodeReports.Node::exact);
        var complete = !alive.isEmpty() && reached.size() == alive.size();
        if (complete && exact) {
            remember(
                    decision.position(),
                    reached.stream()
                            .map(node -> Duration.between(decision.at(), node.since()))
                            .map(took -> took.isNegative() ? Duration.ZERO : took)
                            .max(Duration::compareTo)
                            .orElseThrow());
        }
        return new Receipt(
                decision.position(),
                reached.size(),
                alive.size(),
                complete ? remembered(decision.position()) : Optional.empty(),
                alive.stream()
                        .filter(node -> !node.reached())
                        .map(NodeReports.Node::name)
                        .toList(),
                nodes.stream()
                        .filter(node -> !node.alive())
                        .map(node -> new Receipt.Silent(node.name(), node.seen()))
                        .toList());
    }

    private synchronized int count() {
        return slowest.size();
    }

    private synchronized Optional<Duration> remembered(long position) {
        return Optional.ofNullable(slowest.get(position));
    }

    private synchronized void remember(long position, Duration took) {
        slowest.putIfAbsent(position, took);
        if (slowest.size() > REMEMBERED_MAX) {
            slowest.remove(slowest.keySet().iterator().next());
        }
    }
}
