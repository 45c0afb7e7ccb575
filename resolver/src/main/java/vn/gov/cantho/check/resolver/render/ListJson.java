package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.OptionalLong;
import vn.gov.cantho.check.resolver.catalogue.Entry;
import vn.gov.cantho.check.resolver.catalogue.Listed;
import vn.gov.cantho.check.resolver.catalogue.Maker;
import vn.gov.cantho.check.resolver.scan.Language;

/** Makes the lists for programs. What is not known or not to be shown has no key. */
public final class ListJson {

    private static final int STATUS_OK = 200;

    private final Language language;

    public ListJson(Language language) {
        this.language = language;
    }

    /** The JSON of an answer. */
    public Page page(ListAnswer answer) {
        var json = switch (answer) {
            case ListAnswer.SearchAnswer search -> search(search);
            case ListAnswer.DirectoryAnswer directory -> directory(directory);
            case ListAnswer.ProfileAnswer profile -> profile(profile);
        };
        var moment = answer.moment();
        json.put("asOf", moment.asOf().toString()).put("confirmed", moment.fresh());
        return new Page(STATUS_OK, Page.Form.JSON, language, json.encode());
    }

    private JsonObject search(ListAnswer.SearchAnswer search) {
        return new JsonObject()
                .put("query", search.text())
                .put("page", search.page())
                .put("pages", search.pages())
                .put("total", search.total())
                .put("more", search.more())
                .put("results", lines(search.shown()));
    }

    private JsonObject directory(ListAnswer.DirectoryAnswer directory) {
        var json = new JsonObject().put("results", lines(directory.shown()));
        next(json, directory.next());
        return json;
    }

    private JsonObject profile(ListAnswer.ProfileAnswer profile) {
        var json = new JsonObject();
        profile.against()
                .ifPresent(judgement -> json.put("standing", judgement.verdict().name()));
        if (profile.withheld()) {
            return json;
        }
        var establishment = profile.establishment();
        json.put("name", establishment.name().in(language))
                .put("kind", establishment.kind())
                .put("address", establishment.location().address().in(language));
        establishment.location().gln().ifPresent(gln -> json.put("gln", gln));
        json.put("products", lines(profile.shown()));
        next(json, profile.next());
        return json;
    }

    private static void next(JsonObject json, OptionalLong next) {
        next.ifPresent(after -> json.put("next", "?after=" + after));
    }

    private JsonArray lines(List<Listed> lines) {
        var array = new JsonArray();
        lines.forEach(line -> array.add(line(line)));
        return array;
    }

    private JsonObject line(Listed line) {
        var json = switch (line.entry()) {
            case Entry.ProductEntry product -> product(product);
            case Entry.EstablishmentEntry(var maker, var commune) -> {
                var establishment =
                        new JsonObject().put("type", "establishment").put("name", name(maker));
                commune.ifPresent(text -> establishment.put("commune", text));
                yield establishment;
            }
        };
        line.against()
                .ifPresent(judgement -> json.put("standing", judgement.verdict().name()));
        return json.put("url", EntryPath.of(line.entry()));
    }

    private JsonObject product(Entry.ProductEntry product) {
        var json = new JsonObject()
                .put("type", "product")
                .put("name", product.name().in(language));
        product.gtin().ifPresent(gtin -> json.put("gtin", gtin));
        product.localCode().ifPresent(code -> json.put("localCode", code));
        var maker = product.maker();
        return json.put(
                "establishment",
                new JsonObject().put("name", name(maker)).put("url", EntryPath.establishment(maker.id())));
    }

    private String name(Maker maker) {
        return maker.name().in(language);
    }
}
