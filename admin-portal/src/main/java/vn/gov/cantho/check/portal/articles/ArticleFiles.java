package vn.gov.cantho.check.portal.articles;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.articles.ArticleFlaw.Field;
import vn.gov.cantho.check.portal.articles.ArticleFlaw.Problem;
import vn.gov.cantho.check.portal.documents.MediaKind;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;

/** Looks at the picture and the file of an article: both were uploaded before, and are what they are for. */
@Component
class ArticleFiles {

    private final MediaService media;

    ArticleFiles(MediaService media) {
        this.media = media;
    }

    List<ArticleFlaw> flaws(ArticleContent content) {
        var flaws = new ArrayList<ArticleFlaw>();
        if (content.picture().filter(sha256 -> !isOfKind(sha256, MediaKind.JPG)).isPresent()) {
            flaws.add(new ArticleFlaw(Field.PICTURE, Problem.NO_PICTURE, ""));
        }
        if (content.file().filter(sha256 -> !isOfKind(sha256, MediaKind.PDF)).isPresent()) {
            flaws.add(new ArticleFlaw(Field.FILE, Problem.NO_PDF, ""));
        }
        return flaws;
    }

    private boolean isOfKind(String sha256, MediaKind kind) {
        return media.describe(sha256).map(MediaRef::kind).filter(kind::equals).isPresent();
    }
}
