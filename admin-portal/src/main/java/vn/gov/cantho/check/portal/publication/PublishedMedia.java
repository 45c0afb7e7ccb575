package vn.gov.cantho.check.portal.publication;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Copies pictures and files to where the public may read them, once each, by their content address. */
@Repository
class PublishedMedia {

    private static final Pattern URL = Pattern.compile("/media/([0-9a-f]{64})\\.[a-z0-9]+");

    private static final String COPY = """
            INSERT INTO publication.media (sha256, kind, content)
            SELECT m.sha256, m.kind, m.content
              FROM portal.media m
             WHERE m.establishment_id = :establishment AND m.sha256 = decode(:sha256, 'hex')
               AND NOT EXISTS (SELECT FROM publication.media held WHERE held.sha256 = m.sha256)
            ON CONFLICT (sha256) DO NOTHING
            """;

    private final JdbcClient database;

    PublishedMedia(JdbcClient database) {
        this.database = database;
    }

    void copy(long establishment, List<PublicFile> files) {
        files.stream().map(PublicFile::url).flatMap(Optional::stream).forEach(url -> copy(establishment, url));
    }

    void copy(long establishment, String url) {
        Matcher address = URL.matcher(url);
        if (address.matches()) {
            database.sql(COPY)
                    .param("establishment", establishment)
                    .param("sha256", address.group(1))
                    .update();
        }
    }
}
