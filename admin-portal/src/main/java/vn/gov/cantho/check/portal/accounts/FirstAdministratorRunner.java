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
import vn.gov.cantho.check.portal.security.PortalAddress;

/**
 * Makes the first account at a start that asks for it ({@code CHECK_PORTAL_FIRST_ADMINISTRATOR=name}) and leaves a
 * link for choosing its password in a file that only the operator can read; a system with accounts is left alone.
 */
@Component
@ConditionalOnProperty("check.portal.first-administrator")
class FirstAdministratorRunner implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministratorRunner.class);

    private final FirstAdministrator first;
    private final PortalAddress address;
    private final Environment settings;

    FirstAdministratorRunner(FirstAdministrator first, PortalAddress address, Environment settings) {
        this.first = first;
        this.address = address;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var username = settings.getRequiredProperty("check.portal.first-administrator");
        var folder = Files.createDirectories(Path.of(settings.getRequiredProperty("check.state-dir")));
        var link = first.create(username, username);
        if (link.isEmpty()) {
            LOG.info("There are accounts already; nothing was made");
            return;
        }
        var file = folder.resolve("first-administrator.txt");
        Files.deleteIfExists(file);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, username + "\n" + address.of(link.get().path()) + "\n");
        LOG.info("The first account has a link for choosing its password, good for a day; it is in {}", file);
    }
}
