package vn.gov.cantho.check.local.demo;

import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.problems.Problem;
import vn.gov.cantho.check.portal.problems.ProblemOutcome;
import vn.gov.cantho.check.portal.problems.ProblemService;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;

/**
 * Reports problems as people do, with the rights of the resolver, and works on some of them as an officer. Each can be
 * followed by a tracking code from {@code DEM0-0000-0000-0001} on.
 */
@Component
class DemoReports {

    private static final String RESOLVER = "resolver_app";

    private final JdbcClient resolver;
    private final ProblemService problems;

    DemoReports(@Value("${spring.datasource.url}") String database, ProblemService problems) {
        this.resolver = JdbcClient.create(new DriverManagerDataSource(database, RESOLVER, ""));
        this.problems = problems;
    }

    /** What somebody reports. */
    private record Report(String kind, String establishment, String words, String place, List<Motif> photos) {}

    void load(Map<String, Long> ids, ActingAccount officer) {
        submit(
                1,
                ids,
                new Report(
                        "SUSPICIOUS",
                        "htx-kenh-cung",
                        "Tem trên bao bì bị dán chồng lên tem khác, màu nhạt hơn hộp mua tháng trước (dữ liệu mẫu).",
                        "Chợ Tân An, phường Ninh Kiều",
                        List.of(Motif.RICE_BAG, Motif.FLOUR_BAG)));
        submit(
                2,
                ids,
                new Report(
                        "ILLNESS",
                        "",
                        "Cả nhà bị đau bụng sau bữa tối. Hộp mua ngoài chợ, không còn tem (dữ liệu mẫu).",
                        "Chợ đêm",
                        List.of()));
        submit(
                3,
                ids,
                new Report(
                        "EXPIRED",
                        "htx-kenh-cung",
                        "Bao gạo in hạn đã qua hai tuần vẫn bày bán (dữ liệu mẫu).",
                        "Cửa hàng ở xã Phong Điền",
                        List.of(Motif.RED_RICE_BAG)));
        submit(
                4,
                ids,
                new Report(
                        "WRONG_INFORMATION",
                        "htx-kenh-cung",
                        "Khối lượng trên trang ghi 5 kg, bao bì ghi 2 kg (dữ liệu mẫu).",
                        "Siêu thị",
                        List.of()));
        Acting.run(officer, this::work);
    }

    private void work() {
        var expired = take(find("hai tuan"));
        done(problems.note(expired.id(), "Đã gọi chủ cửa hàng, hẹn kiểm tra chiều thứ Năm.", expired.version()));
        var wrong = take(find("khoi luong"));
        done(problems.answer(
                wrong.id(),
                "Cơ sở đã sửa lại khối lượng trên trang cho đúng với bao bì. Cảm ơn bạn đã báo.",
                wrong.version()));
    }

    private Problem find(String words) {
        return problems.find(new ListQuery(words, List.of(), 0, 1)).getFirst();
    }

    private Problem take(Problem problem) {
        return done(problems.take(problem.id(), problem.version()));
    }

    private void submit(int number, Map<String, Long> ids, Report report) {
        var tracking = "DEM%013d".formatted(number);
        var id = ids.get(report.establishment());
        resolver.sql("""
                SELECT intake.submit(sha256(convert_to(:tracking, 'UTF8')), 'vi', :problem, :about, :path, 0, :key, :words, :place,
                                     'Người tiêu dùng mẫu', '0292 000 0000', NULL)
                """)
                .param("tracking", tracking)
                .param("problem", report.kind())
                .param("about", id == null ? "NOTHING" : "ESTABLISHMENT")
                .param("path", id == null ? "" : "/establishments/" + id)
                .param("key", id == null ? "" : id.toString())
                .param("words", report.words())
                .param("place", report.place())
                .query(Boolean.class)
                .single();
        for (var position = 1; position <= report.photos().size(); position++) {
            addPhoto(tracking, position, PictureDrawing.jpeg(report.photos().get(position - 1)));
        }
    }

    private void addPhoto(String tracking, int position, byte[] photo) {
        resolver.sql("SELECT intake.add_photo(sha256(convert_to(:tracking, 'UTF8')), :position::smallint, :photo)")
                .param("tracking", tracking)
                .param("position", position)
                .param("photo", photo)
                .query(Boolean.class)
                .single();
    }

    private static Problem done(ProblemOutcome outcome) {
        if (outcome instanceof ProblemOutcome.Done(var problem)) {
            return problem;
        }
        throw new IllegalStateException(outcome.toString());
    }
}
