package vn.gov.cantho.check.resolver.render;

import java.time.LocalDate;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.Verdict;

/** Makes the answers for programs that read linked data: what stands in the pages for people, by itself. */
public final class JsonLdPages {

    private static final int STATUS_OK = 200;
    private static final int STATUS_UNKNOWN = 404;

    private final LinkedData data;

    public JsonLdPages(PublicSite site) {
        this.data = new LinkedData(site);
    }

    /**
     * The linked data of an answer.
     *
     * @param language what the response says it is in; the data hold every language that there is
     * @param today the day in Cần Thơ, which papers expire by
     */
    public Page answer(Answer answer, Language language, LocalDate today) {
        var json = data.of(answer, today).orElseGet(() -> LinkedData.verdictOnly(answer));
        var status = answer.verdict() == Verdict.UNKNOWN ? STATUS_UNKNOWN : STATUS_OK;
        return new Page(status, Page.Form.JSON_LD, language, json.encode(), SharePreview.isIndexed(answer));
    }
}
