package vn.gov.cantho.check.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.slf4j.LoggerFactory;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.contract.code.StampKeyRing;
import vn.gov.cantho.check.local.demo.DemoAccount;
import vn.gov.cantho.check.local.demo.DemoFiles;
import vn.gov.cantho.check.local.scans.Expected;
import vn.gov.cantho.check.local.scans.LotPage;
import vn.gov.cantho.check.local.scans.StampSamples;

/** Tells people and programs where to look: on the terminal, in {@code demo.json} and in {@code codes.txt}. */
final class Guide {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private final LocalSettings settings;
    private final StateFolder state;
    private final Watch watch;
    private final StampSamples samples;
    private final List<LotPage> lots;
    private final List<DemoAccount> accounts;

    Guide(LocalSettings settings, StateFolder state, LocalDatabase database, Watch watch)
            throws IOException, SQLException {
        this.settings = settings;
        this.state = state;
        this.watch = watch;
        var codes = new StampCodes(StampKeyRing.parse(Files.readAllLines(state.stampKeys())));
        this.samples = StampSamples.read(database.everything(), codes, LocalDate.now(ZONE));
        this.lots = LotPage.read(database.everything());
        this.accounts = DemoFiles.accounts();
    }

    /** Writes the files. The codes come first: who finds the new {@code demo.json} finds the new codes, too. */
    void write() throws IOException {
        AtomicFile.write(
                state.codes(),
                writer -> {
                    for (var code : samples.valid()) {
                        writer.write("/Q/" + code + "\n");
                    }
                },
                AtomicFile.Readers.OWNER);
        writeDemoJson();
        AtomicFile.write(state.guide(), text(), AtomicFile.Readers.OWNER);
    }

    /** Writes the processes down again after one was replaced. */
    void rewrite() {
        try {
            writeDemoJson();
        } catch (IOException failure) {
            LoggerFactory.getLogger(Guide.class).warn("{} was not written again", state.demoJson(), failure);
        }
    }

    String text() {
        var text = new StringBuilder("\nScan pages, one of each verdict:\n");
        samples.byVerdict()
                .forEach((verdict, codes) -> codes.stream()
                        .findFirst()
                        .ifPresent(code ->
                                text.append("  %-14s%s/q/%s%n".formatted(verdict, settings.url(Port.RESOLVER), code))));
        samples.byVerdict().getOrDefault(Expected.VALID, List.of()).stream()
                .findFirst()
                .ifPresent(code -> text.append("\nThe valid one, as its stamp says it:\n\n")
                        .append(TerminalQr.draw(stampText(code))));
        text.append("\nThe portal  %s%n".formatted(settings.url(Port.PORTAL)));
        text.append("Metrics     %s/metrics and %s/actuator/prometheus%n"
                .formatted(settings.url(Port.RESOLVER_MANAGEMENT), settings.url(Port.PORTAL_MANAGEMENT)));
        text.append("All of this for programs: ")
                .append(state.demoJson())
                .append(", ")
                .append(state.codes());
        text.append("\n\nDemo accounts:\n");
        for (var account : accounts) {
            text.append("  %-22s %-24s %s%n".formatted(account.user(), account.password(), account.unit()));
        }
        return text.toString();
    }

    private String stampText(String code) {
        return (settings.publicUrl() + "/Q/").toUpperCase(Locale.ROOT) + code;
    }

    private void writeDemoJson() throws IOException {
        try {
            var json = new DemoJson(settings, watch).write(samples, lots, accounts);
            AtomicFile.write(state.demoJson(), json, AtomicFile.Readers.OWNER);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }
}
