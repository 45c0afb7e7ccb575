package vn.gov.cantho.check.resolver.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * The classes of a mutant: the production sources with the cuts applied, compiled in memory. The loader defines every
 * class of the package anew, tests included, so that they meet the mutant where they else meet the original.
 */
final class MutantClasses extends ClassLoader {

    private static final String BASE = "vn.gov.cantho.check.resolver.";
    private static final Path SOURCES = Path.of("src", "main", "java").resolve(BASE.replace('.', '/'));
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);

    private final String ownPackage;
    private final Map<String, ByteArrayOutputStream> changed = new HashMap<>();

    MutantClasses(Collection<Cut> cuts) {
        super(MutantClasses.class.getClassLoader());
        var first = cuts.iterator().next().file();
        this.ownPackage = BASE + first.substring(0, first.lastIndexOf('/')).replace('/', '.') + '.';
        compile(cuts);
    }

    /** A test of the package that was changed. */
    Class<?> test(String name) throws ClassNotFoundException {
        return loadClass(ownPackage + name);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith(ownPackage)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded == null ? define(name) : loaded;
        }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
        var bytes = changed.containsKey(name) ? changed.get(name).toByteArray() : original(name);
        return defineClass(name, bytes, 0, bytes.length);
    }

    private byte[] original(String name) throws ClassNotFoundException {
        try (var found = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (found == null) {
                throw new ClassNotFoundException(name);
            }
            return found.readAllBytes();
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    private void compile(Collection<Cut> cuts) {
        var sources = new LinkedHashMap<String, String>();
        cuts.forEach(
                cut -> sources.compute(cut.file(), (file, before) -> cut.apply(before == null ? read(file) : before)));
        var units = sources.entrySet().stream()
                .map(source -> new Source(source.getKey(), source.getValue()))
                .toList();
        var options = List.of("-proc:none", "-nowarn", "-cp", System.getProperty("java.class.path"));
        var done = COMPILER.getTask(null, new InMemory(), null, options, null, units)
                .call();
        assertThat(done).as("a mutant compiles: %s", cuts).isTrue();
    }

    private static String read(String file) {
        try {
            return Files.readString(SOURCES.resolve(file + ".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String file, String text) {
            super(URI.create("mutant:///" + BASE.replace('.', '/') + file + ".java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {

        InMemory() {
            super(FILES);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("mutant:///" + className), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return changed.computeIfAbsent(className, _ -> new ByteArrayOutputStream());
                }
            };
        }
    }
}
