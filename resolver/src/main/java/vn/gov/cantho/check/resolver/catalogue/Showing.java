package vn.gov.cantho.check.resolver.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.status.Subject.Kind;
import vn.gov.cantho.check.resolver.scan.Judgement;
import vn.gov.cantho.check.resolver.scan.Standing;
import vn.gov.cantho.check.resolver.scan.StatusView;
import vn.gov.cantho.check.resolver.scan.Verdicts;

/**
 * Decides at the last moment what of a list may be shown. What is withheld by decision is left out; what is recalled
 * or suspended stays and says so, for people look for just that.
 */
public final class Showing {

    private Showing() {}

    /** The lines that may be shown, each with what stands against it. */
    public static List<Listed> of(List<Entry> entries, StatusView status) {
        var shown = new ArrayList<Listed>(entries.size());
        for (var entry : entries) {
            var against = against(entry, status);
            var withheld = against.filter(judgement -> judgement.verdict().withholdsData());
            if (withheld.isEmpty() && isFresh(entry, status)) {
                shown.add(new Listed(entry, against));
            }
        }
        return shown;
    }

    /** What was decided against an establishment. */
    public static Optional<Judgement> against(long establishment, StatusView status) {
        return Verdicts.worst(ofMaker(establishment, status));
    }

    /** Whether no part of an answer is below its least revision. */
    public static boolean isFresh(Entries entries, StatusView status) {
        return entries.list().stream().allMatch(entry -> isFresh(entry, status))
                && entries.of()
                        .filter(of -> of.revision() < status.leastRevision(Kind.ESTABLISHMENT, of.id()))
                        .isEmpty();
    }

    private static Optional<Judgement> against(Entry entry, StatusView status) {
        var standings = ofMaker(entry.maker().id(), status);
        if (entry instanceof Entry.ProductEntry product) {
            status.worst(Kind.PRODUCT, product.id()).ifPresent(standings::add);
        }
        return Verdicts.worst(standings);
    }

    private static List<Standing> ofMaker(long establishment, StatusView status) {
        var standings = new ArrayList<Standing>();
        status.worst(Kind.ESTABLISHMENT, establishment).ifPresent(standings::add);
        status.worst(Kind.UNIT, establishment).ifPresent(standings::add);
        return standings;
    }

    private static boolean isFresh(Entry entry, StatusView status) {
        var maker = entry.maker();
        return maker.revision() >= status.leastRevision(Kind.ESTABLISHMENT, maker.id())
                && (!(entry instanceof Entry.ProductEntry product)
                        || product.revision() >= status.leastRevision(Kind.PRODUCT, product.id()));
    }
}
