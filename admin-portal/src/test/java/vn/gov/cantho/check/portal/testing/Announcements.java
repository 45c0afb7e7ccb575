package vn.gov.cantho.check.portal.testing;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Remembers what the features announced, in order. */
@Component
public class Announcements {

    private final List<Record> heard = new CopyOnWriteArrayList<>();

    @EventListener
    void hear(Record event) {
        if (event.getClass().getPackageName().startsWith("vn.gov.cantho.check.portal")) {
            heard.add(event);
        }
    }

    public List<Record> heard() {
        return List.copyOf(heard);
    }
}
