package vn.gov.cantho.check.portal.cancellations;

import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.listing.ListQuery;

/** What a feature tells about content of its that can be cancelled; one bean for each kind of subject. */
public interface CancellableSubject {

    /** The kind, such as {@code PRODUCT}. */
    String kind();

    /** The key of the text that names the kind. */
    String kindLabelKey();

    /** What is published in reach and matches the query, by name. */
    List<PublishedContent> published(ListQuery query);

    /** What the public sees of a subject now; empty when it sees nothing. */
    Optional<PublishedContent> published(long subjectId);

    /** Whether a version that was cancelled can be shown again: nothing else has taken its place. */
    boolean isRestorable(long subjectId, int version);
}
