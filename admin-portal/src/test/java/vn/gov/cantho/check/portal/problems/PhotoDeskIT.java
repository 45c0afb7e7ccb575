package vn.gov.cantho.check.portal.problems;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import vn.gov.cantho.check.portal.background.RepeatingThread;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class PhotoDeskIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private QuarantineRepository quarantine;

    @Autowired
    private ProblemService problems;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final ReportSamples samples = new ReportSamples();
    private ProblemId report = new ProblemId(0);

    @BeforeEach
    void report() {
        PortalDatabase.started().owner().sql("DELETE FROM intake.quarantine").update();
        report = samples.about(Place.FISH_COOPERATIVE, "Hộp cá hết hạn");
    }

    @Test
    void photo_beforeItIsDecidedOn_isShownToNobody() {
        samples.addPhoto(1, PictureSamples.jpeg(200, 100));

        assertThat(download(Person.AGRICULTURE_EDITOR)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(photos()).isEqualTo("QUARANTINED");
    }

    @Test
    void photo_thatIsOne_isWrittenAnewAndItsOriginalDeleted() throws InterruptedException {
        var polyglot = ByteBuffer.allocate(20_000)
                .put(PictureSamples.jpeg(200, 100))
                .put("<script>alert(1)</script>".getBytes(UTF_8))
                .array();
        samples.addPhoto(1, polyglot);

        assertThat(desk().decideNext()).isTrue();
        assertThat(desk().decideNext()).isFalse();

        var clean = ActAs.person(Person.AGRICULTURE_EDITOR, () -> problems.photo(report, 1))
                .orElseThrow();
        assertThat(new String(clean, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("script");
        assertThat(download(Person.AGRICULTURE_EDITOR)).isEqualTo(HttpStatus.OK);
        assertThat(download(Person.TRADE_EDITOR)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(download(Person.FISH_EDITOR)).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(quarantine.backlog().quarantined()).isZero();
        assertThat(registry.counter("problem_photos_decided_total", "outcome", "CLEAN")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void photo_thatCannotBeDecoded_isRefusedWithItsReasonAndDeleted() throws InterruptedException {
        samples.addPhoto(
                1,
                ByteBuffer.allocate(64)
                        .put(PictureSamples.jpeg(200, 100), 0, 64)
                        .array());
        samples.addPhoto(2, "GIF89a..............".getBytes(UTF_8));

        assertThat(desk().decideNext()).isTrue();
        assertThat(desk().decideNext()).isTrue();

        assertThat(PortalDatabase.started()
                        .owner()
                        .sql("SELECT p.reason FROM intake.photo p WHERE p.report_id = ? ORDER BY p.position")
                        .param(report.value())
                        .query((row, _) -> row.getString("reason"))
                        .list())
                .containsExactly("UNREADABLE", "UNKNOWN_KIND");
        assertThat(quarantine.backlog().quarantined()).isZero();
        assertThat(photos()).isEqualTo("REFUSED,REFUSED");
    }

    @Test
    void meters_tellWhatWaits() {
        samples.addPhoto(1, PictureSamples.jpeg(200, 100));
        var metrics = new IntakeMetrics(registry);

        metrics.backlog(quarantine.backlog());

        assertThat(registry.get("problem_photos_quarantined").gauge().value()).isEqualTo(1);
        assertThat(registry.get("problem_reports_unworked").gauge().value()).isGreaterThanOrEqualTo(1);
    }

    @Test
    void worker_startedAndStopped_worksOffTheQuarantine() {
        samples.addPhoto(1, PictureSamples.jpeg(200, 100));
        var metrics = new IntakeMetrics(registry);
        var worker = new PhotoWorker(new PhotoDesk(quarantine, metrics), quarantine, metrics);
        var thread = new RepeatingThread("photo-worker", worker::attempt);
        thread.start();
        try {
            await().atMost(PATIENCE).until(() -> quarantine.backlog().quarantined() == 0);
        } finally {
            thread.stop();
        }
        assertThat(thread.isRunning()).isFalse();
        assertThat(photos()).isEqualTo("CLEAN");
    }

    private PhotoDesk desk() {
        return new PhotoDesk(quarantine, new IntakeMetrics(registry));
    }

    private HttpStatus download(Person person) {
        var answer = ActAs.person(person, () -> new PhotoDownload(problems).download(report.value(), 1));
        return HttpStatus.valueOf(answer.getStatusCode().value());
    }

    private String photos() {
        return String.join(
                ",",
                ActAs.person(Person.AGRICULTURE_EDITOR, () -> problems.photos(report)).stream()
                        .map(photo -> photo.state().name())
                        .toList());
    }
}
