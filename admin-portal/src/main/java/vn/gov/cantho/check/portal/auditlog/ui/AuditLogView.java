package vn.gov.cantho.check.portal.auditlog.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.audit.AuditCriteria;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditSearch;
import vn.gov.cantho.check.portal.listing.ListExport;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.shell.AuditLines;
import vn.gov.cantho.check.portal.shell.ExportMenu;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.units.UnitService;

/** What was done in reach of the administrator's unit, newest first, searched by who, what, when and to which record. */
@Route("audit")
@Menu(order = 95, title = "auditlog.title", icon = "vaadin:archive")
@RolesAllowed("ADMINISTRATOR")
final class AuditLogView extends VerticalLayout implements HasDynamicTitle, BeforeEnterObserver {

    private final transient AuditSearch search;
    private final Div found = new Div();
    private transient AuditCriteria criteria = AuditCriteria.ALL;

    private final transient UnitService units;
    private final transient CurrentAccount current;

    AuditLogView(AuditSearch search, UnitService units, CurrentAccount current) {
        this.search = search;
        this.units = units;
        this.current = current;
        addClassName("audit-log");
    }

    /** The roles of a page are any of several; this one asks for two. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (current.get().mayUse("ACCOUNTS")) {
            build();
        } else {
            event.rerouteToError(AccessDeniedException.class);
        }
    }

    private void build() {
        removeAll();
        var heading = new Div(new H1(Texts.of("auditlog.title")), new ExportMenu<>("audit", this::file));
        heading.addClassName("audit-log-heading");
        var hint = new Span(Texts.of("auditlog.hint"));
        hint.addClassName("secondary");
        found.addClassName("audit-found");
        add(heading, hint, new AuditFilter(units::anyChoices, this::show), found);
        show(AuditCriteria.ALL);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("auditlog.title");
    }

    private void show(AuditCriteria asked) {
        criteria = asked;
        found.removeAll();
        found.add(new AuditLines(
                (position, limit) -> search.find(asked, position, limit), AuditLines.Shown.OF_MANY_RECORDS));
    }

    private ListExport<AuditEntry> file() {
        return new ListExport<>(
                new FoundEntries(search, criteria),
                new ListQuery(said(criteria), List.of(), 0, 0),
                AuditColumns.all(),
                Texts.of("shell.export.rest"));
    }

    /** What was looked for, as it is taken down when it leaves the house. */
    private static String said(AuditCriteria asked) {
        return Stream.<Optional<?>>of(
                        asked.username(),
                        asked.unitId(),
                        asked.action(),
                        asked.kind(),
                        asked.record(),
                        asked.from(),
                        asked.to(),
                        Optional.of(asked.words()).filter(words -> !words.isEmpty()))
                .flatMap(Optional::stream)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }
}
