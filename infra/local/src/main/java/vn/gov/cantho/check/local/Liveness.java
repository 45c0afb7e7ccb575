package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells a process that works from one that has ended and waits for a parent that never asks about it. */
final class Liveness {

    private Liveness() {}

    static boolean works(ProcessHandle process) {
        return process.isAlive() && !isZombie(process.pid());
    }

    private static boolean isZombie(long pid) {
        try {
            var line = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            // The name in brackets may hold anything; the state is the first word behind it.
            return line.substring(line.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException _) {
            return false;
        }
    }
}
