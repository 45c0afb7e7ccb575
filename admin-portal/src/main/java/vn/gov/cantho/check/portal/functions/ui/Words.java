package vn.gov.cantho.check.portal.functions.ui;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.gov.cantho.check.portal.functions.FunctionGroup;
import vn.gov.cantho.check.portal.functions.UnitKind;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.Texts;

/** Names of groups, levels and verbs in the language of whoever looks. */
final class Words {

    private Words() {}

    static String name(FunctionGroup group) {
        return isEnglish() ? group.nameEn() : group.nameVi();
    }

    static String name(UnitKind kind) {
        return isEnglish() ? kind.nameEn() : kind.nameVi();
    }

    static String of(Collection<Verb> verbs) {
        return verbs.stream()
                .sorted()
                .map(verb -> Texts.name("functions.verb", verb))
                .collect(Collectors.joining(", "));
    }

    static boolean isEnglish() {
        return Texts.language().equals(Locale.of("en"));
    }
}
