package vn.gov.cantho.check.portal.authority;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What an answer says, without the number that was asked for. */
final class Answers {

    private Answers() {}

    static String describe(@Nullable Object answer) {
        return switch (answer) {
            case null -> "nothing";
            case byte[] bytes -> bytes.length + " bytes";
            case Optional<?> optional ->
                optional.map(each -> "one " + describe(each)).orElse("none");
            case OptionalLong optional -> optional.isPresent() ? "one" : "none";
            case Collection<?> several ->
                several.size() + " of "
                        + several.stream().map(Answers::describe).toList();
            case Map<?, ?> several -> several.size() + " of " + describe(several.values());
            default -> answer.toString().replaceAll("@[0-9a-f]+", "").replaceAll("\\d{3,}", "#");
        };
    }
}
