package vn.gov.cantho.check.local.demo;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the demo data. What they say is in their README. */
public final class DemoFiles {

    /** The unit at the root of the tree, which every database has. */
    static final String CITY = "CITY";

    /** The agency that decides for the city, as notices of recalls and approvals name it. */
    static final String CITY_NAME = "Ủy ban nhân dân thành phố Cần Thơ";

    static final String CITY_NAME_EN = "People's Committee of Cần Thơ City";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DemoFiles() {}

    public static List<DemoAccount> accounts() throws IOException {
        var names = unitNames();
        return read("accounts.json", new TypeReference<List<AccountLine>>() {}).stream()
                .map(line -> line.account(names))
                .toList();
    }

    static List<DemoUnits.Commune> communes() throws IOException {
        return read("communes.json", new TypeReference<>() {});
    }

    static List<DemoUnits.Department> departments() throws IOException {
        return read("departments.json", new TypeReference<>() {});
    }

    static List<DemoEstablishment> establishments() throws IOException {
        return read("establishments.json", new TypeReference<>() {});
    }

    static List<DemoProduct> products() throws IOException {
        return read("products.json", new TypeReference<>() {});
    }

    /** Usage guides and warnings, by the key of the product. */
    static Map<String, DemoGuidance> guidance() throws IOException {
        return read("guidance.json", new TypeReference<>() {});
    }

    static List<DemoLot> lots() throws IOException {
        return read("lots.json", new TypeReference<>() {});
    }

    static List<DemoLink> links() throws IOException {
        return read("links.json", new TypeReference<>() {});
    }

    /** News, law and guides, the oldest first. */
    static List<DemoArticle> articles() throws IOException {
        return read("articles.json", new TypeReference<>() {});
    }

    /** What is done to a lot, step by step, by the name of the journey. */
    static Map<String, List<DemoStep>> journeys() throws IOException {
        return read("journeys.json", new TypeReference<>() {});
    }

    private static Map<String, String> unitNames() throws IOException {
        var names = new HashMap<>(Map.of(CITY, CITY_NAME));
        communes().forEach(commune -> names.put(commune.code(), commune.name()));
        departments().forEach(department -> names.put(department.code(), department.name()));
        establishments().forEach(establishment -> names.put(establishment.key(), establishment.name()));
        return names;
    }

    private static <T> T read(String name, TypeReference<T> type) throws IOException {
        try (var stream = DemoFiles.class.getResourceAsStream("/demo/" + name)) {
            if (stream == null) {
                throw new IOException("The demo file is not on the class path: " + name);
            }
            return JSON.readValue(stream, type);
        }
    }

    /** A line of the file of accounts. */
    private record AccountLine(
            String user, String displayName, String password, String unit, String level, List<String> roles) {

        DemoAccount account(Map<String, String> names) {
            var name = names.get(unit);
            if (name == null) {
                throw new IllegalArgumentException("No demo unit has the key " + unit);
            }
            return new DemoAccount(user, displayName, password, unit, name, level, roles);
        }
    }
}
