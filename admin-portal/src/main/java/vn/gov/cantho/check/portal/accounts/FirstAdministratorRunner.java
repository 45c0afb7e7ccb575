package vn.gov.cantho.check.portal.accounts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Makes the first account at a start that asks for it ({@code CHECK_PORTAL_FIRST_ADMINISTRATOR=name}) and leaves its
 * password, which is one-time, in a file that only the operator can read; a system with accounts is left alone.
 */
@Component
@ConditionalOnProperty("check.portal.first-administrator")
class FirstAdministratorRunner implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorRunner.class);

    private final FirstAdministrator first;
    private final Environment settings;

    FirstAdministratorRunner(FirstAdministrator first, Environment settings) {
        this.first = first;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var username = settings.getRequiredProperty("check.portal.first-administrator");
        var folder = Files.createDirectories(Path.of(settings.getRequiredProperty("check.state-dir")));
        var password = first.create(username, username);
        if (password.isEmpty()) {
            LOG.info("There are accounts already; nothing was made");
            return;
        }
        var file = folder.resolve("first-administrator.txt");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, username + "\n" + password.get() + "\n");
        LOG.info("The first account has a new password, to be used once; it is in {}", file);
    }
}
