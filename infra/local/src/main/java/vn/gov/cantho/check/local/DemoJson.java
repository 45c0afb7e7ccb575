package vn.gov.cantho.check.local;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.local.demo.DemoAccount;
import vn.gov.cantho.check.local.scans.LotPage;
import vn.gov.cantho.check.local.scans.StampSamples;

/** What programs need to know of a running stack, as JSON. */
final class DemoJson {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final LocalSettings settings;
    private final Watch watch;

    DemoJson(LocalSettings settings, Watch watch) {
        this.settings = settings;
        this.watch = watch;
    }

    String write(StampSamples samples, List<LotPage> lots, List<DemoAccount> accounts) {
        var demo = new LinkedHashMap<String, Object>();
        demo.put("resolver", settings.url(Port.RESOLVER));
        demo.put("portal", settings.url(Port.PORTAL));
        demo.put("management", management());
        demo.put("pids", processes());
        demo.put("scans", scans(samples));
        demo.put("lots", lots.stream().map(this::lot).toList());
        demo.put("accounts", accounts.stream().map(DemoJson::account).toList());
        return JSON.writeValueAsString(demo) + "\n";
    }

    private Map<String, Object> management() {
        var management = new LinkedHashMap<String, Object>();
        management.put("resolver", settings.url(Port.RESOLVER_MANAGEMENT));
        management.put("portal", settings.url(Port.PORTAL_MANAGEMENT));
        return management;
    }

    private Map<String, Object> processes() {
        var processes = new LinkedHashMap<String, Object>();
        for (var name : List.of("resolver", "portal", "postgres", "redis")) {
            processes.put(name, watch.pid(name));
        }
        return processes;
    }

    private Map<String, Object> scans(StampSamples samples) {
        var scans = new LinkedHashMap<String, Object>();
        samples.byVerdict()
                .forEach((verdict, codes) -> scans.put(
                        verdict.name(),
                        codes.stream()
                                .map(code -> settings.url(Port.RESOLVER) + "/q/" + code)
                                .toList()));
        return scans;
    }

    private Map<String, Object> lot(LotPage lot) {
        var object = new LinkedHashMap<String, Object>();
        lot.gtin().ifPresent(gtin -> object.put("gtin", gtin));
        object.put("number", lot.number());
        object.put("product", lot.product());
        object.put("url", settings.url(Port.RESOLVER) + lot.path());
        return object;
    }

    private static Map<String, Object> account(DemoAccount account) {
        var object = new LinkedHashMap<String, Object>();
        object.put("user", account.user());
        object.put("password", account.password());
        object.put("unit", account.unit());
        object.put("level", account.level());
        object.put("roles", account.roles());
        return object;
    }
}
