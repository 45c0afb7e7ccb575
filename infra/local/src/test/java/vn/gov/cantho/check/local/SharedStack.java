package vn.gov.cantho.check.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a {@link StackProcess} that runs and an {@link InstalledBrowser} to the tests that ask for them: the same to all,
 * started for the first, ended after the last. A test must leave the data of the others alone, and takes the stack by
 * {@link OnSharedStack}.
 */
final class SharedStack implements ParameterResolver {

    private record Running(Path state, StackProcess stack, InstalledBrowser browser) implements AutoCloseable {

        static Running start() {
            try {
                var state = Files.createTempDirectory("stack");
                var stack = StackProcess.install(state);
                stack.start();
                return new Running(state, stack, InstalledBrowser.launch());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while a stack starts", interruption);
            }
        }

        @Override
        public void close() throws IOException {
            browser.close();
            try {
                stack.call("--stop");
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
            StateFolder.delete(state);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        var type = parameter.getParameter().getType();
        return type == StackProcess.class || type == InstalledBrowser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var running = test.getRoot()
                .getStore(Namespace.create(SharedStack.class))
                .computeIfAbsent(Running.class, _ -> Running.start(), Running.class);
        return parameter.getParameter().getType() == StackProcess.class ? running.stack() : running.browser();
    }
}
