package vn.gov.cantho.check.local.demo;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.codelots.CodeLotId;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.suspicions.Suspicion;
import vn.gov.cantho.check.portal.suspicions.SuspicionFilter;
import vn.gov.cantho.check.portal.suspicions.SuspicionOutcome;
import vn.gov.cantho.check.portal.suspicions.SuspicionReader;
import vn.gov.cantho.check.portal.suspicions.SuspicionService;

/** Stamps that were copied: scanned at two ends of the country, noticed, and judged by officers of the city. */
@Component
class DemoSuspicions {

    private static final int FIRST = 100;
    private static final int LAST_CONFIRMED = 119;
    private static final int DISMISSED = 120;
    private static final int LIFTED = 121;
    private static final int LAST_OPEN = 124;

    private final DemoScans scans;
    private final SuspicionReader reader;
    private final SuspicionService suspicions;

    DemoSuspicions(DemoScans scans, SuspicionReader reader, SuspicionService suspicions) {
        this.scans = scans;
        this.reader = reader;
        this.suspicions = suspicions;
    }

    void tell(CodeLotId codes, ActingAccount officer, ActingAccount second) {
        for (var serial = FIRST; serial <= LAST_OPEN; serial++) {
            scans.farApart(codes, serial);
        }
        reader.catchUp();
        var noticed = new ListQuery("#" + codes.value() + "/", List.of(), 0, LAST_OPEN - FIRST + 1);
        // Counted as they stand, not as this reader opened them: the portal that is started meanwhile reads as well.
        var open = Acting.as(officer, () -> suspicions.count(SuspicionFilter.ALL, noticed));
        if (open != noticed.limit()) {
            throw new IllegalStateException(open + " copied stamps were noticed");
        }
        Acting.run(officer, () -> suspicions.find(SuspicionFilter.ALL, noticed).forEach(this::judge));
        Acting.run(second, () -> suspicions.find(SuspicionFilter.ALL, noticed).forEach(this::takeBack));
    }

    private void judge(Suspicion noticed) {
        var serial = noticed.stamp().serial();
        if (serial <= LAST_CONFIRMED || serial == LIFTED) {
            var reason = "Hai hộp cùng một mã ở chợ Cái Răng và ở Hà Nội (dữ liệu mẫu)";
            done(suspicions.confirm(noticed.id(), reason, noticed.version()));
        } else if (serial == DISMISSED) {
            var reason = "Người mua gửi ảnh chụp mã cho người thân ở Hà Nội (dữ liệu mẫu)";
            done(suspicions.dismiss(noticed.id(), reason, noticed.version()));
        }
    }

    private void takeBack(Suspicion noticed) {
        if (noticed.stamp().serial() == LIFTED) {
            var reason = "Đã kiểm tra: chỉ có một hộp, do mạng riêng ảo (dữ liệu mẫu)";
            done(suspicions.lift(noticed.id(), reason, noticed.version()));
        }
    }

    private static void done(SuspicionOutcome outcome) {
        if (!(outcome instanceof SuspicionOutcome.Done)) {
            throw new IllegalStateException(outcome.toString());
        }
    }
}
