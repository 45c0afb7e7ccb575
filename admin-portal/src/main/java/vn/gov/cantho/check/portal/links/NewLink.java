package vn.gov.cantho.check.portal.links;

import java.util.Optional;
import vn.gov.cantho.check.contract.publication.RegisteredLinkType;

/**
 * What is typed about a link.
 *
 * @param titleVi 5 to 150 characters
 * @param titleEn 5 to 150 characters
 * @param language what the target is written in
 * @param target an address that {@code LinkTargets} reads
 */
public record NewLink(
        LinkSubject subject,
        RegisteredLinkType type,
        String titleVi,
        Optional<String> titleEn,
        Language language,
        LinkMedium medium,
        String target) {

    /** The same about what was found by the number. */
    NewLink about(LinkSubject found) {
        return new NewLink(found, type, titleVi, titleEn, language, medium, target);
    }

    /** The languages of targets. */
    public enum Language {
        VI,
        EN
    }
}
