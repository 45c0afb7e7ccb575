package vn.gov.cantho.check.portal.publication;

/** The part of a projection that every subject with registered links shares. */
final class LinkSql {

    private LinkSql() {}

    /**
     * A sub-select with the approved links of a subject, to hosts that are still allowed, as a JSON array; nothing where there are none.
     *
     * @param kind the kind of subject, a literal of ours
     * @param owner the column with the establishment
     * @param id the column with the number of the subject
     */
    static String links(String kind, String owner, String id) {
        return """
                (
                    SELECT jsonb_agg(jsonb_build_object(
                               'type', k.type, 'title', jsonb_build_object('vi', k.title_vi, 'en', k.title_en),
                               'language', k.language, 'mediaType', k.media_type, 'target', k.target, 'host', k.host)
                               ORDER BY k.type, k.id)
                      FROM portal.registered_link k
                      JOIN portal.link_host h ON h.establishment_id = k.establishment_id AND h.host = k.host
                     WHERE k.establishment_id = %s AND k.subject_kind = '%s' AND k.subject_id = %s
                       AND k.state = 'APPROVED')
                """.formatted(owner, kind, id);
    }
}
