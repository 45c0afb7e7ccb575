package vn.gov.cantho.check.portal.mail;

import java.util.List;

/**
 * What there is to tell whoever filed something without an account.
 *
 * @param event what happened, such as {@code DOSSIER_SENT:17:9}, at most 120 characters; told twice it is one mail
 * @param agencyId the unit that it comes from
 * @param textKey of a text with a place for each argument
 * @param arguments at most 6, the first of them the number of what was filed; none of them a text that the applicant typed
 * @param link a page of the portal that is open to everybody
 */
public record FiledNews(String event, long agencyId, String textKey, List<String> arguments, String link) {

    public FiledNews {
        arguments = List.copyOf(arguments);
    }
}
