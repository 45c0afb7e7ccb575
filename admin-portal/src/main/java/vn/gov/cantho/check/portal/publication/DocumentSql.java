package vn.gov.cantho.check.portal.publication;

/** The part of a projection that every subject with documents shares. */
final class DocumentSql {

    private DocumentSql() {}

    /**
     * A sub-select with the documents of a subject as a JSON array; what agencies have added to a file is for the parties alone.
     *
     * @param kind the kind of subject, a literal of ours
     * @param owner the column with the establishment
     * @param id the column with the number of the subject
     * @param version the column with the version of the subject; 0 for subjects without versions
     */
    static String files(String kind, String owner, String id, String version) {
        return """
                coalesce((
                    SELECT jsonb_agg(jsonb_build_object(
                               'type', d.type, 'number', d.number, 'issuer', d.issuer, 'validUntil', d.valid_until,
                               'url', '/media/' || encode(f.sha256, 'hex') || '.' || f.kind) ORDER BY d.type, d.id)
                      FROM portal.document d
                      LEFT JOIN portal.media f ON f.establishment_id = d.establishment_id AND f.sha256 = d.media_sha256
                     WHERE d.establishment_id = %s AND d.added_unit_id = d.establishment_id AND d.subject_kind = '%s' AND d.subject_id = %s
                       AND d.since_version <= %s AND coalesce(d.until_version > %s, true)), '[]')
                """.formatted(owner, kind, id, version, version);
    }
}
