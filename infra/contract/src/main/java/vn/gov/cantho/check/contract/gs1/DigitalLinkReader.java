package vn.gov.cantho.check.contract.gs1;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Link;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.NoDigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;

/**
 * Reads GS1 Digital Links, uncompressed. Every text gets an answer, none an exception. For any number of threads. The
 * rules are those of the syntax dictionary; what was decided beyond it is in decision 0008.
 */
public final class DigitalLinkReader {

    /** The characters of path, query and fragment beyond which an address is refused unread. */
    public static final int TARGET_MAX = 512;

    /** The characters of a host and its port: as long as a name in DNS may be. */
    public static final int HOST_MAX = 255;

    private static final int URI_MAX = UriText.SCHEME_MAX + HOST_MAX + TARGET_MAX;
    private static final DigitalLinkReading NO_DIGITAL_LINK = new NoDigitalLink();

    private final Set<Tolerance> tolerated;

    private DigitalLinkReader(Set<Tolerance> tolerated) {
        this.tolerated = tolerated;
        // A jar without its dictionary is to fail at the start, and no scan is to wait for it.
        requireNonNull(SyntaxDictionary.GS1);
        requireNonNull(CodeLists.GS1);
    }

    /** A reader that forgives nothing. */
    public static DigitalLinkReader strict() {
        return new DigitalLinkReader(Set.of());
    }

    /** A reader that forgives what is named and nothing else. */
    public static DigitalLinkReader tolerating(Tolerance first, Tolerance... others) {
        return new DigitalLinkReader(Collections.unmodifiableSet(EnumSet.of(first, others)));
    }

    /** Reads a whole address, from its scheme on. */
    public DigitalLinkReading read(String uri) {
        if (uri.length() > URI_MAX) {
            return refused(Flaw.TOO_LONG, URI_MAX);
        }
        var host = UriText.scheme(uri);
        if (host == 0) {
            return refused(Flaw.WRONG_SCHEME, 0);
        }
        var path = Target.until(uri, '/', host, uri.length());
        var illegal = UriText.illegalInHost(uri, host, path);
        if (illegal >= 0 || path == host || path - host > HOST_MAX) {
            return refused(Flaw.WRONG_HOST, Math.max(illegal, host));
        }
        return readTarget(uri, path);
    }

    /** Reads path and query alone, as a server is asked for them. */
    public DigitalLinkReading readTarget(String target) {
        return readTarget(target, 0);
    }

    private DigitalLinkReading readTarget(String text, int start) {
        if (text.length() - start > TARGET_MAX) {
            return refused(Flaw.TOO_LONG, start + TARGET_MAX);
        }
        if (!text.startsWith("/", start)) {
            return NO_DIGITAL_LINK;
        }
        var target = Target.of(text, start, tolerated);
        var key = target.findKey();
        return key < 0 ? withoutKey(target) : read(target, key);
    }

    private static DigitalLinkReading withoutKey(Target target) {
        var name = target.findShortName();
        return name < 0 ? NO_DIGITAL_LINK : refused(Flaw.SHORT_NAME, name);
    }

    private DigitalLinkReading read(Target target, int key) {
        var illegal = UriText.illegal(target.text());
        if (illegal >= 0) {
            return refused(Flaw.ILLEGAL_CHARACTER, illegal);
        }
        var draft = new LinkDraft(target, tolerated);
        var refused = draft.readPath(key)
                .or(draft::readQuery)
                .or(() -> LinkStructure.broken(draft.parts()))
                .or(() -> draft.parts().wrongValue())
                .or(() -> brokenPair(draft.parts()));
        return refused.isPresent() ? refused.get() : link(draft, target.text().substring(0, key - 1));
    }

    private Optional<Refused> brokenPair(Parts parts) {
        return tolerated.contains(Tolerance.WRONG_PAIRS) ? Optional.empty() : PairRules.broken(parts);
    }

    private static Link link(LinkDraft draft, String stem) {
        return new Link(DigitalLink.of(draft.parts(), draft.extension()), stem);
    }

    private static Refused refused(Flaw flaw, int position) {
        return new Refused(flaw, "", position);
    }
}
