package vn.gov.cantho.check.portal.deadlines;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.gov.cantho.check.portal.background.DueItem;
import vn.gov.cantho.check.portal.background.DueItems;
import vn.gov.cantho.check.portal.notifications.Announcer;
import vn.gov.cantho.check.portal.notifications.News;
import vn.gov.cantho.check.portal.notifications.NotificationKind;
import vn.gov.cantho.check.portal.notifications.Receivers;
import vn.gov.cantho.check.portal.security.Acting;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.shell.Formats;

/** Reminds of what is due, in the name of the program. Any number of portals may do so at once: each stage is told once. */
@Component
class Reminders {

    /** Who does it, where somebody has to. */
    private static final String NAME = "reminders";

    private final ObjectProvider<DueItems> sources;
    private final Announcer announcer;
    private final ReminderRepository cities;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    Reminders(
            ObjectProvider<DueItems> sources,
            Announcer announcer,
            ReminderRepository cities,
            PlatformTransactionManager transactions,
            InstantSource clock) {
        this.sources = sources;
        this.announcer = announcer;
        this.cities = cities;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Goes through everything that is due; returns how many people were told something. */
    int remind() {
        var city = cities.city();
        var program = ActingAccount.program(NAME, city.id(), city.name(), Locale.of("vi"));
        return Acting.as(program, () -> sources.stream().mapToInt(this::remind).sum());
    }

    private int remind(DueItems source) {
        var today = LocalDate.ofInstant(clock.instant(), Formats.ZONE);
        List<DueItem> items = transaction.execute(_ -> source.due(today));
        return items.stream().mapToInt(item -> remind(item, today)).sum();
    }

    /** One item, one transaction: what fails keeps no other from being told. */
    private int remind(DueItem item, LocalDate today) {
        var stages = Stage.at(ChronoUnit.DAYS.between(today, item.dueOn()));
        Integer told = transaction.execute(
                _ -> stages.stream().mapToInt(stage -> tell(item, stage)).sum());
        return told;
    }

    private int tell(DueItem item, Stage stage) {
        var role = Role.valueOf(item.role());
        var those = new Receivers(item.unit(), item.steps(), item.functionGroup(), Set.of(role), Set.of());
        var news = new News(
                "DUE:" + item.identity() + ":" + item.dueOn() + ":" + stage,
                NotificationKind.DEADLINE,
                item.textPrefix() + "." + stage,
                List.of(item.name(), Formats.date(item.dueOn())),
                item.link());
        return stage == Stage.ESCALATED
                ? announcer.tell(news, those.holding(Role.ADMINISTRATOR))
                        + announcer.tell(news, those.oneHigher().holding(role, Role.ADMINISTRATOR))
                : announcer.tell(news, those);
    }
}
