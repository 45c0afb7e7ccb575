package vn.gov.cantho.check.contract.gs1;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import vn.gov.cantho.check.contract.gs1.Identifier.Trait;

/** Makes valid links of all kinds from the dictionary: any key, any of its qualifiers, some attributes, an extension. */
final class LinkGenerator {

    private static final int TRIES = 10_000;
    private static final int ATTRIBUTES_MAX = 4;
    private static final List<String> EXTENSIONS = List.of(
            "", "", "linkType=gs1:pip", "utm_source=a&utm_medium=b%20c", "flag", "context=x&99", "a=b=c&%31%30=x");

    private final SplittableRandom random;
    private final ValueGenerator values;
    private final List<Identifier> attributes;

    LinkGenerator(SplittableRandom random) {
        this.random = random;
        this.values = new ValueGenerator(random);
        this.attributes = SyntaxDictionary.GS1.identifiers().stream()
                .filter(identifier -> identifier.is(Trait.ATTRIBUTE))
                .toList();
    }

    static List<Identifier> keys() {
        return SyntaxDictionary.GS1.identifiers().stream()
                .filter(identifier -> identifier.is(Trait.PRIMARY_KEY))
                .toList();
    }

    DigitalLink any() {
        var keys = keys();
        return of(keys.get(random.nextInt(keys.size())));
    }

    /** A link of a key whose attributes fit it; they are in canonical order, so that reading gives the very same. */
    DigitalLink of(Identifier key) {
        for (var i = 0; i < TRIES; i++) {
            var path = new ArrayList<>(List.of(part(key)));
            qualifiers(key).forEach(ai -> path.add(part(find(ai))));
            var query = new ArrayList<Part>();
            for (var more = random.nextInt(ATTRIBUTES_MAX + 1); more > 0; more--) {
                query.add(part(attributes.get(random.nextInt(attributes.size()))));
            }
            var parts = new Parts(path, query);
            if (LinkStructure.broken(parts).isEmpty() && fits(parts)) {
                return DigitalLink.of(parts, EXTENSIONS.get(random.nextInt(EXTENSIONS.size())))
                        .canonical();
            }
        }
        throw new AssertionError("found no link of " + key.ai());
    }

    private boolean fits(Parts parts) {
        return PairRules.broken(parts).isEmpty()
                && DigitalLinkWriter.target(DigitalLink.of(parts, "")).length() < DigitalLinkReader.TARGET_MAX - 40;
    }

    private List<String> qualifiers(Identifier key) {
        if (key.sequences().isEmpty()) {
            return List.of();
        }
        return key.sequences().get(random.nextInt(key.sequences().size())).stream()
                .filter(ai -> random.nextBoolean())
                .toList();
    }

    private Part part(Identifier identifier) {
        return new Part(identifier, values.of(identifier), 0);
    }

    private static Identifier find(String ai) {
        return SyntaxDictionary.GS1.find(ai).orElseThrow();
    }
}
