package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import vn.gov.cantho.check.resolver.link.DataKind;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;

/** Makes the documents for programs that stand beside the pages. The same in every language. */
public final class DataPages {

    private static final int STATUS_OK = 200;
    private static final int STATUS_NONE = 404;

    private final EpcisEvents events;
    private final MasterData masterData;
    private final Passport passport;
    private final PublicSite site;

    public DataPages(PublicSite site) {
        this.site = site;
        this.events = new EpcisEvents();
        this.masterData = new MasterData();
        this.passport = new Passport(site);
    }

    /**
     * The document of a kind about an answer; an empty one where there is none.
     *
     * @param target the Digital Link that was asked for, without scheme and host
     * @param language what the response says it is in; the data hold every language that there is
     * @param today the day in Cần Thơ, which papers expire by
     */
    public Page page(DataKind kind, String target, Answer answer, LocalDate today, Language language) {
        var shown =
                answer.identity().filter(_ -> !answer.verdict().withholdsData()).filter(kind::isOf);
        var id = site.absolute(kind.prefix() + target);
        var json = shown.map(identity -> switch (kind) {
            case EPCIS -> events.document(id, answer, identity);
            case MASTER_DATA -> masterData.document(identity);
            case PASSPORT -> passport.document(id, answer, identity, today);
        });
        return new Page(
                json.isPresent() ? STATUS_OK : STATUS_NONE,
                Page.Form.JSON_LD,
                language,
                json.orElseGet(JsonObject::new).encode());
    }
}
