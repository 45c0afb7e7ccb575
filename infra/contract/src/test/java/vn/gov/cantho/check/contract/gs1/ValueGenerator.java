package vn.gov.cantho.check.contract.gs1;

import java.util.List;
import java.util.SplittableRandom;

/** Makes valid values of identifiers, at random lengths and of all characters they allow. */
final class ValueGenerator {

    private static final String PAIR_DIGITS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int TRIES = 100_000;
    private static final List<String> IBANS = List.of("DE89370400440532013000", "GB82WEST12345698765432");
    private static final String COUPON = "061414112345611110123";
    private static final List<String> COUPONS = List.of(
            COUPON,
            COUPON + "101101239",
            COUPON + "32601314251231" + "50123456",
            COUPON + "616141411" + "90010",
            COUPON + "101101239" + "21101239" + "3260131" + "4251231" + "50123456" + "616141411");

    private final SplittableRandom random;

    ValueGenerator(SplittableRandom random) {
        this.random = random;
    }

    String of(Identifier identifier) {
        for (var i = 0; i < TRIES; i++) {
            var value = new StringBuilder();
            for (var component : identifier.format().components()) {
                if (component.optional() && random.nextInt(3) == 0) {
                    break;
                }
                value.append(component(component));
            }
            if (identifier.format().flaw(value.toString()).isEmpty()) {
                return value.toString();
            }
        }
        throw new AssertionError("found no value of " + identifier);
    }

    private String component(Component component) {
        var length = component.least() + random.nextInt(component.most() - component.least() + 1);
        var characters = component.characters().characters();
        var text = new StringBuilder();
        for (var i = 0; i < length; i++) {
            text.append(characters.charAt(random.nextInt(characters.length())));
        }
        var value = text.toString();
        for (var linter : component.linters()) {
            value = guided(linter, value);
        }
        return value;
    }

    /** Brings a random text nearer to what a linter wants where luck alone would take too long. */
    private String guided(Linter linter, String text) {
        return switch (linter) {
            case CSUM -> CheckDigit.complete(text.substring(0, text.length() - 1));
            case GCPPOS1 -> digits(text.length() < 4 ? text : "8936" + text.substring(4), text);
            case CSUMALPHA -> withCheckPair("8936" + text.substring(Math.min(4, text.length())));
            case ZERO -> "0".repeat(text.length());
            case IBAN -> IBANS.get(random.nextInt(IBANS.size()));
            case HYPHEN -> "-".repeat(text.length());
            case PCENC -> text.replace("%", "%4C").substring(0, text.length() / 3 + 1);
            case POSINSEQSLASH -> "1/" + (1 + random.nextInt(9));
            case COUPONCODE -> COUPONS.get(random.nextInt(COUPONS.size()));
            case COUPONPOSOFFER -> "00614141123456" + "0123456";
            case YYMMD0, YYMMDD ->
                "%02d%02d%02d".formatted(random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
            case YYYYMMDD -> "19%02d02%02d".formatted(random.nextInt(100), 1 + random.nextInt(28));
            case LATITUDE, LONGITUDE -> "0" + text.substring(1);
            default -> text;
        };
    }

    /** Keeps the check digit right, for a prefix is asked for after it. */
    private static String digits(String prefixed, String text) {
        var numeric = text.chars().allMatch(Character::isDigit) && text.length() > 12;
        return numeric ? CheckDigit.complete(prefixed.substring(0, prefixed.length() - 1)) : prefixed;
    }

    private static String withCheckPair(String text) {
        var body = text.substring(0, Math.min(text.length(), 23));
        return PAIR_DIGITS
                .chars()
                .boxed()
                .flatMap(first -> PAIR_DIGITS.chars().mapToObj(second -> body + (char) (int) first + (char) second))
                .filter(whole -> CheckPair.isRight(whole, 0, whole.length()))
                .findFirst()
                .orElseThrow();
    }
}
