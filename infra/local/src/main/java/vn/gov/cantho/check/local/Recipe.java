package vn.gov.cantho.check.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a program of the stack is started and stopped.
 *
 * @param name short, for messages and files
 * @param environment added to what this process has
 * @param withheld names of the environment of this process that the program does not get
 * @param directory where it is started
 * @param stopSignal the signal that makes it end in good order, such as {@code TERM}
 */
record Recipe(
        String name,
        List<String> command,
        Map<String, String> environment,
        Set<String> withheld,
        Path directory,
        String stopSignal) {

    Recipe {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        withheld = Set.copyOf(withheld);
    }
}
