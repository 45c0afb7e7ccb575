package vn.gov.cantho.check.portal.notifications;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.measures.Measure;
import vn.gov.cantho.check.portal.measures.MeasureStepped;
import vn.gov.cantho.check.portal.security.CityProgram;
import vn.gov.cantho.check.portal.security.Role;

/** Tells the city of measures that wait for it, the agency of what became of its own, and the establishment of what holds. */
@Component
class MeasureListener {

    private final Announcer announcer;
    private final CityProgram city;

    MeasureListener(Announcer announcer, CityProgram city) {
        this.announcer = announcer;
        this.city = city;
    }

    @EventListener
    void on(MeasureStepped event) {
        var measure = event.now();
        if (measure.waits()) {
            announcer.tell(
                    news(event, "WAITS"), Receivers.of(city.as("measures").unitId(), Role.APPROVER));
        } else {
            announcer.tell(
                    news(event, measure.state().name()),
                    Receivers.of(measure.agencyId(), Role.APPROVER, Role.ADMINISTRATOR));
        }
        if (isFelt(measure)) {
            announcer.tell(felt(measure), Receivers.of(measure.establishmentId(), Role.ADMINISTRATOR, Role.EDITOR));
        }
    }

    /** A lock holds from its beginning to its end; the rest once it is decided. */
    private static boolean isFelt(Measure measure) {
        return measure.kind() == Measure.Kind.LOCK || measure.state() == Measure.State.CONFIRMED;
    }

    private static News felt(Measure measure) {
        var open = measure.kind() == Measure.Kind.RECONFIRMATION || !measure.holds();
        return new News(
                identity(measure) + ":FELT",
                NotificationKind.ACCOUNT,
                "notifications.text.MEASURE_FELT."
                        + (open ? "OPEN" : measure.kind().name()),
                List.of(measure.establishmentName()),
                "measures/measure/" + measure.id().value());
    }

    private static News news(MeasureStepped event, String what) {
        var measure = event.now();
        return new News(
                identity(measure),
                NotificationKind.ACCOUNT,
                "notifications.text.MEASURE." + measure.kind() + "." + what,
                List.of(measure.establishmentName(), measure.agency()),
                "measures/measure/" + measure.id().value());
    }

    private static String identity(Measure measure) {
        return "MEASURE:" + measure.id().value() + ":" + measure.version();
    }
}
