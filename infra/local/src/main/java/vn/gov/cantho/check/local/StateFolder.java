package vn.gov.cantho.check.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a stack writes, in one folder that only its owner may enter. Whatever is not named here is not ours and is
 * left alone, even by a fresh start: somebody may have chosen a folder that holds other things.
 */
record StateFolder(Path path) {

    private static final List<String> OURS = List.of(
            "bin",
            "postgres",
            "postgres-new",
            "redis",
            "keys",
            "resolver",
            "portal",
            "log",
            "aot",
            "networks.csv",
            "demo.json",
            "codes.txt");

    /** Opens the folder, and makes it where it is missing. */
    static StateFolder open(Path path) throws IOException {
        Files.createDirectories(path);
        var folder = new StateFolder(path);
        for (var name : List.of("bin", "keys", "resolver", "portal", "redis", "run", "log")) {
            var part = path.resolve(name);
            if (!Files.isDirectory(part)) {
                Files.createDirectory(
                        part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            }
        }
        return folder;
    }

    /** Removes what earlier runs wrote, but who runs now, and makes the empty folders again. */
    void clear() throws IOException {
        for (var name : OURS) {
            delete(path.resolve(name));
        }
        open(path);
    }

    /** Removes what one of the programs kept. */
    void clearProgram(String name) throws IOException {
        delete(program(name));
        open(path);
    }

    Path binaries() {
        return path.resolve("bin");
    }

    Path postgres() {
        return path.resolve("postgres");
    }

    /** Where PostgreSQL makes its data folder, until that is whole. */
    Path postgresDraft() {
        return path.resolve("postgres-new");
    }

    Path redis() {
        return path.resolve("redis");
    }

    Path stampKeys() {
        return path.resolve("keys").resolve("stamp-keys.txt");
    }

    /** The key that the portal signs its trail with. */
    Path auditKey() {
        return path.resolve("keys").resolve("audit-key.txt");
    }

    /** Its public half. */
    Path auditPublicKeys() {
        return path.resolve("keys").resolve("audit-public-keys.txt");
    }

    /** The key that secrets of authenticator apps are sealed with. */
    Path factorKey() {
        return path.resolve("keys").resolve("factor-key.txt");
    }

    /** Where the built program was copied to, so that the next build does not change what runs. */
    Path installed(String program) {
        return path.resolve("programs").resolve(program);
    }

    /** What one of the two programs keeps: its journal, its snapshot. */
    Path program(String name) {
        return path.resolve(name);
    }

    Path log(String program) {
        return path.resolve("log").resolve(program + ".log");
    }

    Path processFile(String program) {
        return path.resolve("run").resolve(program + ".pid");
    }

    /** Who watches over this stack. */
    Path supervisorFile() {
        return path.resolve("run").resolve("supervisor");
    }

    /** What the stack that runs was set to. */
    Path settings() {
        return path.resolve("run").resolve("settings");
    }

    /** What was last said about where to look. */
    Path guide() {
        return path.resolve("run").resolve("guide.txt");
    }

    /** There from the moment on at which the stack can be used. */
    Path ready() {
        return path.resolve("run").resolve("ready");
    }

    Path lock() {
        return path.resolve("run").resolve("lock");
    }

    /** Touched by whoever wants a running stack to start again what has ended. */
    Path healRequest() {
        return path.resolve("run").resolve("heal");
    }

    /** Where the networks of the demonstration are at home. */
    Path places() {
        return path.resolve("networks.csv");
    }

    Path demoJson() {
        return path.resolve("demo.json");
    }

    Path codes() {
        return path.resolve("codes.txt");
    }

    /** Removes a file, or a folder with all that is in it, if there is one. */
    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        Files.walkFileTree(tree, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
