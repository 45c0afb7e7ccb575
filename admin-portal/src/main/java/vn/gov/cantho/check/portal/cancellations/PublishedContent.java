package vn.gov.cantho.check.portal.cancellations;

/**
 * Content that the public sees now.
 *
 * @param version which version of the subject it is
 * @param contentHash 64 hexadecimal digits
 */
public record PublishedContent(
        String kind,
        long subjectId,
        int version,
        String name,
        long establishmentId,
        String establishmentName,
        String contentHash) {}
