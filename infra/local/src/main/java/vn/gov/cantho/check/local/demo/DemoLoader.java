package vn.gov.cantho.check.local.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.local.demo.DemoPlaces.Surroundings;
import vn.gov.cantho.check.portal.PortalApplication;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.products.ProductId;
import vn.gov.cantho.check.portal.security.Acting;

/** Loads the demo data into an empty database, in the order in which it would come to be. */
@Component
public class DemoLoader {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoader.class);
    private static final String PROPOSER = "canbo.tp";
    private static final String CONFIRMER = "lanhdao.tp";
    private static final String DEPARTMENT_OFFICER = "canbo.nnmt";
    private static final String DEPARTMENT_APPROVER = "duyet.nnmt";
    private static final String LOCKED = "mat-ong-rung-tram";

    /** Without pages there is nothing for these to join. */
    private static final String WITHOUT = "spring.autoconfigure.exclude="
            + "com.vaadin.flow.spring.SpringBootAutoConfiguration,"
            + "com.vaadin.flow.spring.SpringSecurityAutoConfiguration,"
            + "com.vaadin.flow.spring.VaadinScopesConfig";

    /** These passwords are in a file anyway, and dozens of them are to be stored in a moment. */
    private static final String CHEAP_MEMORY = "check.sign-in.argon2-memory-kib=1024";

    private static final String CHEAP_PASSES = "check.sign-in.argon2-iterations=1";

    private final DemoUnits units;
    private final DemoPlaces places;
    private final DemoProducts products;
    private final DemoLots lots;
    private final DemoStamps stamps;
    private final DemoOutcomes outcomes;
    private final DemoLinks links;
    private final DemoReports reports;
    private final DemoArticles articles;
    private final DemoDossiers dossiers;

    DemoLoader(
            DemoUnits units,
            DemoPlaces places,
            DemoProducts products,
            DemoLots lots,
            DemoStamps stamps,
            DemoOutcomes outcomes,
            DemoLinks links,
            DemoReports reports,
            DemoArticles articles,
            DemoDossiers dossiers) {
        this.units = units;
        this.places = places;
        this.products = products;
        this.lots = lots;
        this.stamps = stamps;
        this.outcomes = outcomes;
        this.links = links;
        this.reports = reports;
        this.articles = articles;
        this.dossiers = dossiers;
    }

    /** Loads and ends; a failure ends the process with a stack trace and a status other than 0. */
    public static void main(String[] arguments) throws IOException {
        try (var context = new SpringApplicationBuilder(PortalApplication.class, DemoConfig.class)
                .web(WebApplicationType.NONE)
                .properties(WITHOUT, CHEAP_MEMORY, CHEAP_PASSES)
                .run(arguments)) {
            context.getBean(DemoLoader.class).load(LocalDate.now(ProductionLotService.ZONE));
        }
    }

    void load(LocalDate today) throws IOException {
        var ids = units.load();
        LOG.info("{} units and their accounts are there", ids.size());
        var around = new HashMap<String, Surroundings>();
        for (var establishment : DemoFiles.establishments()) {
            var id = ids.getOrDefault(establishment.key(), 0L);
            around.put(establishment.key(), places.load(establishment, id, units, today));
        }
        var registered = products.register(units, ids, today);
        for (var department : DemoFiles.accounts()) {
            if (department.level().equals("DEPARTMENT") && department.roles().contains("APPROVER")) {
                products.decide(units.acting(department.user()));
            }
        }
        LOG.info("{} products are registered and decided on", registered.size());
        loadLots(around, registered, today);
        links.load(units, ids, registered, units.acting(CONFIRMER));
        outcomes.lock(ids.getOrDefault(LOCKED, 0L), units.acting(PROPOSER));
        reports.load(ids, units.acting(PROPOSER));
        articles.load(units.acting(PROPOSER), units.acting(CONFIRMER));
        dossiers.load(units.acting(DEPARTMENT_OFFICER), units.acting(DEPARTMENT_APPROVER), today);
        LOG.info("The lots are published, their stamps are on the goods");
    }

    private void loadLots(Map<String, Surroundings> around, Map<String, ProductId> registered, LocalDate today)
            throws IOException {
        var journeys = DemoFiles.journeys();
        var byKey = new HashMap<String, DemoProduct>();
        DemoFiles.products().forEach(product -> byKey.put(product.key(), product));
        var officer = units.acting(PROPOSER);
        var second = units.acting(CONFIRMER);
        for (var lot : DemoFiles.lots()) {
            var product = of(byKey, lot.product());
            var surroundings = of(around, product.establishment());
            var editor = units.acting(product.establishment());
            var written = Acting.as(
                    editor,
                    () -> lots.load(
                            lot, of(registered, lot.product()), surroundings, of(journeys, product.journey()), today));
            var codes = stamps.load(lot, written, officer, editor);
            outcomes.tell(lot.story(), written, codes, officer, second);
        }
    }

    private static <T> T of(Map<String, T> all, String key) {
        var one = all.get(key);
        if (one == null) {
            throw new IllegalStateException("no demo file has " + key);
        }
        return one;
    }
}
