package vn.gov.cantho.check.resolver.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import vn.gov.cantho.check.resolver.catalogue.Entry;
import vn.gov.cantho.check.resolver.catalogue.Listed;
import vn.gov.cantho.check.resolver.catalogue.Maker;
import vn.gov.cantho.check.resolver.scan.Judgement;
import vn.gov.cantho.check.resolver.scan.Texts;
import vn.gov.cantho.check.resolver.scan.Verdict;
import vn.gov.cantho.check.resolver.testing.SampleAnswers;
import vn.gov.cantho.check.resolver.testing.SettableStatus;

/** Lists as they come, by the name of their picture. */
final class SampleLists {

    static final ListAnswer.Moment FRESH = new ListAnswer.Moment(SettableStatus.AS_OF, true);
    static final ListAnswer.Moment STALE = new ListAnswer.Moment(SettableStatus.AS_OF, false);

    private static final Maker MAKER =
            new Maker(101, 1, new Texts("Hợp tác xã Thủy sản Cồn Mẫu", Optional.of("Con Mau Aquaculture Cooperative")));

    static final Listed FISH =
            new Listed(product("Cá tra phi lê đông lạnh", Optional.of("09520001000102")), Optional.empty());
    static final Listed RECALLED = new Listed(
            product("Chả cá thát lát", Optional.of("09520001000119")),
            Optional.of(new Judgement(Verdict.RECALLED, Optional.empty())));
    static final Listed SUSPENDED = new Listed(
            product("Khô cá lóc <đặc sản>", Optional.empty()),
            Optional.of(new Judgement(Verdict.SUSPENDED, Optional.empty())));
    static final Listed MAKER_LINE =
            new Listed(new Entry.EstablishmentEntry(MAKER, Optional.of("Xã Vĩnh Thạnh")), Optional.empty());

    private static final List<Listed> LINES = List.of(FISH, RECALLED, SUSPENDED, MAKER_LINE);

    static final Map<String, ListAnswer> ALL = all();

    private SampleLists() {}

    static ListAnswer.ProfileAnswer profile(Optional<Judgement> against) {
        return new ListAnswer.ProfileAnswer(
                SampleAnswers.establishment(), against, false, List.of(FISH), OptionalLong.empty(), FRESH);
    }

    static Optional<Judgement> judgement(Verdict verdict) {
        return Optional.of(new Judgement(verdict, Optional.of(SampleAnswers.NOTICE)));
    }

    private static Map<String, ListAnswer> all() {
        var all = new LinkedHashMap<String, ListAnswer>();
        all.put("search", new ListAnswer.SearchAnswer("ca tra", 2, 3, 44, false, LINES, FRESH));
        all.put("search-none", new ListAnswer.SearchAnswer("<b>&\"", 1, 1, 0, false, List.of(), FRESH));
        all.put(
                "products",
                new ListAnswer.DirectoryAnswer(
                        ListAnswer.Directory.PRODUCTS, true, LINES.subList(0, 3), OptionalLong.of(7), STALE));
        all.put(
                "establishments",
                new ListAnswer.DirectoryAnswer(
                        ListAnswer.Directory.ESTABLISHMENTS, false, List.of(MAKER_LINE), OptionalLong.empty(), FRESH));
        all.put(
                "products-none",
                new ListAnswer.DirectoryAnswer(
                        ListAnswer.Directory.PRODUCTS, false, List.of(), OptionalLong.empty(), FRESH));
        all.put("establishment", profile(Optional.empty()));
        all.put("establishment-recalled", profile(judgement(Verdict.RECALLED)));
        all.put("establishment-locked", profile(judgement(Verdict.LOCKED)));
        return all;
    }

    private static Entry product(String name, Optional<String> gtin) {
        return new Entry.ProductEntry(
                1,
                1,
                Texts.vietnamese(name),
                gtin,
                gtin.isPresent() ? Optional.empty() : Optional.of("CT-0001"),
                Optional.of("L/1"),
                MAKER);
    }
}
