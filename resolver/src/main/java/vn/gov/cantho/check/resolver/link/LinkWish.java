package vn.gov.cantho.check.resolver.link;

import java.util.ArrayList;
import java.util.List;

/**
 * What somebody who asks can read.
 *
 * @param types the media types, of the header Accept
 * @param languages of the header Accept-Language
 */
public record LinkWish(AcceptList types, AcceptList languages) {

    /** Our own language, for who names none. */
    private static final String HOME = "vi";

    /** The links that fit best and equally well: one where that can be decided, none only of none. */
    public List<Link> best(List<Link> links) {
        var best = new ArrayList<Link>();
        var most = -1L;
        for (var link : links) {
            var weight = weight(link);
            if (weight > most) {
                best.clear();
                most = weight;
            }
            if (weight == most) {
                best.add(link);
            }
        }
        return best;
    }

    /** Language before type: a text one cannot read is of no use in any format. */
    private long weight(Link link) {
        return language(link) * (AcceptList.FULL + 1L) + type(link);
    }

    private int type(Link link) {
        return link.mediaType().map(types::ofType).orElse(AcceptList.FULL);
    }

    private int language(Link link) {
        if (link.languages().isEmpty()) {
            return AcceptList.FULL;
        }
        if (languages.isEmpty()) {
            return link.languages().contains(HOME) ? AcceptList.FULL : AcceptList.FULL - 1;
        }
        return link.languages().stream().mapToInt(languages::ofLanguage).max().orElse(0);
    }
}
