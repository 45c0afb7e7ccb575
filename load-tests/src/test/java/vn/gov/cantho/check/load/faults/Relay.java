package vn.gov.cantho.check.load.faults;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import vn.gov.cantho.check.load.rig.Programs;
import vn.gov.cantho.check.load.rig.Spawned;

/** The portal's relay as a program of its own, with a proxy before each of its neighbours. */
final class Relay implements AutoCloseable {

    private static final String MAIN = "vn.gov.cantho.check.portal.publication.RelayProgram";

    private final FaultProxy toPostgres;
    private final FaultProxy toRedis;
    private final Spawned process;

    Relay(Programs programs, int postgresPort, int redisPort, Path below) {
        toPostgres = new FaultProxy(postgresPort);
        toRedis = new FaultProxy(redisPort);
        process = new Spawned(
                "relay",
                List.of(
                        Programs.JAVA.toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        programs.relay(),
                        MAIN,
                        Integer.toString(toPostgres.port()),
                        Integer.toString(toRedis.port())),
                Map.of(),
                below);
        process.start();
    }

    FaultProxy toPostgres() {
        return toPostgres;
    }

    FaultProxy toRedis() {
        return toRedis;
    }

    Spawned process() {
        return process;
    }

    @Override
    public void close() {
        process.kill();
        toPostgres.close();
        toRedis.close();
    }
}
