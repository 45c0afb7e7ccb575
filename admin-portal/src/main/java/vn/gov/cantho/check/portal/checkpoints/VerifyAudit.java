package vn.gov.cantho.check.portal.checkpoints;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/**
 * The program that judges the trail: a plain one, without Spring and without the functions of the database, whose
 * {@code portal.first_broken_audit_position} somebody may have changed. Started by {@code infra/database/verify-audit}.
 */
public final class VerifyAudit {

    private static final int WHOLE = 0;
    private static final int BROKEN = 1;
    private static final int NOT_JUDGED = 2;

    private VerifyAudit() {}

    /** Says what the trail is and ends with 0 when it is whole, 1 when it is not, 2 when that could not be told. */
    public static void main(String[] arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        System.exit(run(System.getenv(), out));
    }

    static int run(Map<String, String> environment, PrintStream out) {
        try {
            var settings = VerifySettings.read(environment);
            return say(judge(settings), settings, out);
        } catch (IllegalArgumentException | IOException | SQLException failure) {
            out.println("not judged: " + failure.getMessage());
            return NOT_JUDGED;
        }
    }

    private static ChainVerdict judge(VerifySettings settings) throws IOException, SQLException {
        var signed = settings.signed();
        var login = new Properties();
        login.setProperty("user", settings.user());
        login.setProperty("ApplicationName", "verify-audit");
        // The trail is all it reads, and it is long.
        login.setProperty("options", "-c statement_timeout=0");
        settings.password().ifPresent(password -> login.setProperty("password", password));
        try (var database = DriverManager.getConnection(settings.url(), login)) {
            return new ChainVerifier(database, signed).verify();
        }
    }

    private static int say(ChainVerdict verdict, VerifySettings settings, PrintStream out) {
        return switch (verdict) {
            case ChainVerdict.Whole whole -> {
                out.printf(
                        "whole: %d entries, head %s, %d signed positions%n",
                        whole.entries(), whole.head(), whole.checkpoints());
                if (settings.folder().isEmpty()) {
                    out.println(
                            "No checkpoints were given: a chain that was written anew, or cut off with its head, looks whole.");
                }
                yield WHOLE;
            }
            case ChainVerdict.Broken broken -> {
                out.printf("first bad position: %d (%s)%n", broken.first(), broken.why());
                if (broken.last() > broken.first()) {
                    out.printf(
                            "It may be any up to %d: up to %d all is as it was signed.%n",
                            broken.last(), broken.first() - 1);
                }
                yield BROKEN;
            }
            case ChainVerdict.Forged forged -> {
                out.printf("the chain is whole, and a checkpoint is not: %s (%s)%n", forged.where(), forged.why());
                yield BROKEN;
            }
        };
    }
}
