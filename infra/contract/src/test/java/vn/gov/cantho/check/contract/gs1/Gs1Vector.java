package vn.gov.cantho.check.contract.gs1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One object of a vector file of the GS1 syntax engine. The files are flat, so two patterns are all it takes. */
record Gs1Vector(Map<String, String> members) {

    private static final Pattern OBJECT = Pattern.compile("\\{(?:[^{}\"]|\"(?:[^\"\\\\]|\\\\.)*\")*}");
    private static final Pattern MEMBER =
            Pattern.compile("\"(\\w+)\": (?:\"((?:[^\"\\\\]|\\\\.)*)\"|(true|false|null))");
    private static final Path FOLDER = Path.of("src/main/resources/vectors/gs1");

    static List<Gs1Vector> read(String file) throws IOException {
        return OBJECT.matcher(Files.readString(FOLDER.resolve(file), UTF_8))
                .results()
                .map(object -> parse(object.group()))
                .toList();
    }

    private static Gs1Vector parse(String object) {
        var members = new HashMap<String, String>();
        MEMBER.matcher(object)
                .results()
                .forEach(member -> members.put(
                        member.group(1),
                        member.group(2) == null
                                ? member.group(3)
                                : member.group(2).replaceAll("\\\\(.)", "$1")));
        return new Gs1Vector(members);
    }

    boolean is(String name) {
        return "true".equals(members.get(name));
    }

    String text(String name) {
        return members.getOrDefault(name, "");
    }
}
