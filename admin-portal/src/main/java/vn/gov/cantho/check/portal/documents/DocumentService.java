package vn.gov.cantho.check.portal.documents;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.security.Authorities;

/**
 * Documents of establishments, products and production lots.
 *
 * <p>A product's documents are part of what is approved; their subject names the version, and the service of products
 * decides whether that version may still change.
 */
@Service
@PreAuthorize(Authorities.SIGNED_IN)
public class DocumentService {

    /** More papers than this help no reader, and the published row has a size limit. */
    public static final int DOCUMENTS_MAX = 30;

    /** Papers are an establishment's own: an agency that reaches them reads them. */
    private static final String MAY_KEEP = "hasRole('EDITOR') and principal.isEstablishment()";

    /** What agencies add goes into the file of an establishment alone, and says whose it is (Điều 9.1 b). */
    private static final String MAY_FILE =
            "hasRole('EDITOR') and !principal.isEstablishment() and hasAuthority('FUNCTION_ESTABLISHMENTS_UPDATE')";

    private final DocumentRepository documents;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    DocumentService(DocumentRepository documents, AuditTrail audit, ApplicationEventPublisher events) {
        this.documents = documents;
        this.audit = audit;
        this.events = events;
    }

    /** Adds a document to a subject of the own establishment. */
    @Transactional
    @PreAuthorize(MAY_KEEP)
    public DocumentAddition add(NewDocument document) {
        return added(document);
    }

    /**
     * Adds a paper of the acting agency to the file of an establishment in reach, which reads it; the public does not.
     *
     * @throws IllegalArgumentException when the subject is not the establishment itself
     */
    @Transactional
    @PreAuthorize(MAY_FILE)
    public DocumentAddition file(NewDocument document) {
        if (!document.subject().equals(DocumentSubject.establishment(document.establishmentId()))) {
            throw new IllegalArgumentException("agencies add to the file of an establishment alone");
        }
        return added(document);
    }

    /** Takes a paper of the acting agency out of the file again; false when it is not there, or is another's. */
    @Transactional
    @PreAuthorize(MAY_FILE)
    public boolean takeOut(Document document) {
        return document.addedBy().isPresent()
                && removed(document, DocumentSubject.establishment(document.establishmentId()));
    }

    private DocumentAddition added(NewDocument document) {
        var problems = problems(document);
        if (!problems.isEmpty()) {
            return new DocumentAddition.Invalid(problems);
        }
        var id = documents.insert(document);
        audit.record(
                "DOCUMENT_ADDED",
                audited(document.subject()),
                document.establishmentId(),
                Map.of(),
                Map.of("type", document.type().name(), "number", document.number(), "issuer", document.issuer()));
        events.publishEvent(new DocumentChanged(document.establishmentId(), document.subject()));
        return new DocumentAddition.Added(id);
    }

    /** Takes a document away from its subject; returns false when it was not there any more. */
    @Transactional
    @PreAuthorize(MAY_KEEP)
    public boolean remove(Document document, DocumentSubject subject) {
        return removed(document, subject);
    }

    private boolean removed(Document document, DocumentSubject subject) {
        if (!documents.remove(document.id(), subject)) {
            return false;
        }
        audit.record(
                "DOCUMENT_REMOVED",
                audited(subject),
                document.establishmentId(),
                Map.of("type", document.type().name(), "number", document.number(), "issuer", document.issuer()),
                Map.of());
        events.publishEvent(new DocumentChanged(document.establishmentId(), subject));
        return true;
    }

    /** The documents of a subject in reach, in the order they were added. */
    @Transactional(readOnly = true)
    public List<Document> documentsOf(DocumentSubject subject) {
        return documents.find(subject);
    }

    private List<DocumentAddition.Problem> problems(NewDocument document) {
        var problems = EnumSet.noneOf(DocumentAddition.Problem.class);
        if (isOutside(document.number(), 1, NewDocument.NUMBER_MAX_CHARACTERS)) {
            problems.add(DocumentAddition.Problem.NUMBER_LENGTH);
        }
        if (isOutside(document.issuer(), 2, NewDocument.ISSUER_MAX_CHARACTERS)) {
            problems.add(DocumentAddition.Problem.ISSUER_LENGTH);
        }
        if (document.issuedOn().isPresent()
                && document.validUntil()
                        .filter(document.issuedOn().get()::isAfter)
                        .isPresent()) {
            problems.add(DocumentAddition.Problem.ENDS_BEFORE_ISSUE);
        }
        if (document.fileSha256().isPresent()
                && !documents.hasFile(
                        document.establishmentId(), document.fileSha256().get())) {
            problems.add(DocumentAddition.Problem.FILE_UNKNOWN);
        }
        if (documents.find(document.subject()).size() >= DOCUMENTS_MAX) {
            problems.add(DocumentAddition.Problem.TOO_MANY);
        }
        return new ArrayList<>(problems);
    }

    private static boolean isOutside(String text, int min, int max) {
        var length = text.codePointCount(0, text.length());
        return length < min || length > max;
    }

    private static AuditSubject audited(DocumentSubject subject) {
        return new AuditSubject(subject.kind().name(), subject.id());
    }
}
