package vn.gov.cantho.check.portal.links;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.contract.publication.LinkTargetReading;
import vn.gov.cantho.check.contract.publication.LinkTargets;

/** What a link must be like. */
final class LinkRules {

    static final int TITLE_MIN = 5;
    static final int TITLE_MAX = 150;
    static final int REASON_MAX = 300;

    private LinkRules() {}

    /** The link without the blanks that people leave. */
    static NewLink tidy(NewLink typed) {
        return new NewLink(
                typed.subject(),
                typed.type(),
                tidy(typed.titleVi()),
                typed.titleEn().map(LinkRules::tidy).filter(text -> !text.isEmpty()),
                typed.language(),
                typed.medium(),
                typed.target().strip());
    }

    static List<LinkFlaw> flaws(NewLink tidy) {
        var flaws = new ArrayList<LinkFlaw>();
        if (!tidy.type().isOffered()) {
            flaws.add(new LinkFlaw("type", "links.flaw.type.ours"));
        }
        if (!isTitle(tidy.titleVi())) {
            flaws.add(new LinkFlaw("titleVi", "links.flaw.title"));
        }
        if (tidy.titleEn().filter(text -> !isTitle(text)).isPresent()) {
            flaws.add(new LinkFlaw("titleEn", "links.flaw.title"));
        }
        if (LinkTargets.read(tidy.target()) instanceof LinkTargetReading.Refused(var flaw)) {
            flaws.add(new LinkFlaw("target", "links.flaw.target." + flaw));
        }
        return flaws;
    }

    static Optional<LinkFlaw> reason(String said) {
        return said.codePointCount(0, said.length()) < TITLE_MIN || said.codePointCount(0, said.length()) > REASON_MAX
                ? Optional.of(new LinkFlaw("reason", "links.flaw.reason"))
                : Optional.empty();
    }

    private static boolean isTitle(String text) {
        var length = text.codePointCount(0, text.length());
        return length >= TITLE_MIN && length <= TITLE_MAX;
    }

    private static String tidy(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }
}
