package vn.gov.cantho.check.portal.checkpoints;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Keys that tests sign the trail with, as files. */
final class AuditKeys {

    private final Path folder;
    private final List<String> publicLines = new ArrayList<>();

    AuditKeys(Path folder) {
        this.folder = folder;
    }

    /** Draws a pair; its public half is among those of {@link #publicFile} from now on. */
    Path draw(String id) throws IOException {
        var pair = pair();
        publicLines.add(
                id + ":" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        return privateFile(id, pair);
    }

    /** Draws a pair whose public half nobody knows. */
    Path drawUnknown(String id) throws IOException {
        return privateFile(id, pair());
    }

    Path publicFile() throws IOException {
        return Files.write(folder.resolve("public-keys.txt"), publicLines);
    }

    private Path privateFile(String id, KeyPair pair) throws IOException {
        var file = folder.resolve("private-" + id + "-" + System.nanoTime() + ".txt");
        Files.writeString(
                file,
                id + ":" + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()));
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance(CheckpointKeys.ALGORITHM).generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
