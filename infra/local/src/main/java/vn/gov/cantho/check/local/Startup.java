package vn.gov.cantho.check.local;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import vn.gov.cantho.check.local.LocalDatabase.DemoState;

/** Brings a stack up, step by step: stores, tables, demo data, programs, and last where to look. */
final class Startup {

    private static final Duration STORE_PATIENCE = Duration.ofSeconds(60);
    private static final Duration LOAD_PATIENCE = Duration.ofMinutes(5);
    private static final Duration PROGRAM_PATIENCE = Duration.ofSeconds(90);

    private static final int POSTGRES_ATTEMPTS_MAX = 5;
    private static final int POSTGRES_PAUSE_MILLIS = 1000;

    private final Terminal terminal;
    private final LocalSettings settings;
    private final StateFolder state;
    private final Watch watch;
    private final LocalDatabase database;
    private final JavaPrograms programs;
    private final Readiness readiness = new Readiness();

    Startup(Terminal terminal, LocalSettings settings, StateFolder state, Watch watch) {
        this.terminal = terminal;
        this.settings = settings;
        this.state = state;
        this.watch = watch;
        this.database = new LocalDatabase(settings.port(Port.POSTGRES));
        this.programs = new JavaPrograms(settings, state);
    }

    void run() throws IOException, SQLException, StackFailedException, InterruptedException {
        StampKeyFile.ensure(state.stampKeys());
        AuditKeyFiles.ensure(state.auditKey(), state.auditPublicKeys());
        FactorKeyFile.ensure(state.factorKey());
        startStores();
        prepareDatabase();
        var resolver = programs.resolver();
        var portal = programs.portal();
        watch.start(resolver, Watched.Care.RESTARTED);
        watch.start(portal, Watched.Care.RESTARTED);
        if (database.demoState() == DemoState.ABSENT) {
            loadDemoData();
        }
        awaitPrograms(resolver, portal);
        var guide = new Guide(settings, state, database, watch);
        guide.write();
        watch.afterRestart(guide::rewrite);
        terminal.say(guide.text());
        terminal.step("Ready. Stop with Ctrl-C or infra/local/stop.");
        AtomicFile.write(state.ready(), ProcessHandle.current().pid() + "\n", AtomicFile.Readers.OWNER);
    }

    private void startStores() throws IOException, StackFailedException, InterruptedException {
        var redis = RedisProgram.prepare(state, settings.port(Port.REDIS));
        watch.start(redis, Watched.Care.LEFT_DOWN);
        var postgres = PostgresProgram.prepare(state, settings.port(Port.POSTGRES));
        watch.start(postgres, Watched.Care.LEFT_DOWN);
        awaitPostgres(postgres);
        terminal.step("PostgreSQL listens on port %d".formatted(settings.port(Port.POSTGRES)));
        readiness.await(redis, STORE_PATIENCE, () -> RedisProgram.answers(settings.port(Port.REDIS)));
        terminal.step("Redis listens on port %d".formatted(settings.port(Port.REDIS)));
    }

    /** After a kill its orphans hold the shared memory for a moment, and it refuses to start until they are gone. */
    private void awaitPostgres(Program postgres) throws IOException, StackFailedException, InterruptedException {
        for (var attempt = 1; ; attempt++) {
            try {
                readiness.await(postgres, STORE_PATIENCE, database::answers);
                return;
            } catch (StackFailedException failure) {
                if (postgres.isAlive() || attempt == POSTGRES_ATTEMPTS_MAX) {
                    throw failure;
                }
                Thread.sleep(POSTGRES_PAUSE_MILLIS);
                postgres.start();
            }
        }
    }

    private void prepareDatabase() throws IOException, SQLException {
        var migrations = database.migrate();
        if (database.demoState() == DemoState.BEGUN) {
            terminal.step("The last load of demo data was cut off; it begins again with an empty database");
            forgetDatabase();
            migrations = database.migrate();
        }
        terminal.step("The tables are up to date (%d migrations were new)".formatted(migrations));
    }

    /** Everything that speaks of the positions of the old feed has to go with it. */
    private void forgetDatabase() throws IOException, SQLException {
        database.drop();
        state.clearProgram("resolver");
        // What was signed of its trail.
        state.clearProgram("portal");
        RedisProgram.flush(settings.port(Port.REDIS));
    }

    private void loadDemoData() throws IOException, SQLException, StackFailedException, InterruptedException {
        terminal.step("Loading demo data through the portal's own services …");
        database.demoBegins();
        var loader = programs.demoLoader();
        watch.start(loader, Watched.Care.ENDS);
        var status = loader.awaitExit(LOAD_PATIENCE);
        if (status != 0) {
            throw new StackFailedException(
                    "the demo data could not be loaded (status %d); read %s.".formatted(status, loader.log()));
        }
        database.demoIsLoaded();
        terminal.step("The demo data is loaded");
    }

    private void awaitPrograms(Program resolver, Program portal) throws StackFailedException, InterruptedException {
        var health = new Health(settings);
        readiness.await(resolver, PROGRAM_PATIENCE, health::isResolverReady);
        terminal.step("The resolver answers on %s".formatted(settings.url(Port.RESOLVER)));
        readiness.await(portal, PROGRAM_PATIENCE, health::isPortalReady);
        terminal.step("The portal answers on %s".formatted(settings.url(Port.PORTAL)));
    }
}
