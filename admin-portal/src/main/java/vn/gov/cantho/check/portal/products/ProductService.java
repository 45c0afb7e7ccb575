package vn.gov.cantho.check.portal.products;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.gov.cantho.check.portal.approvals.ApprovalService;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.approvals.SubmittedContent;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.audit.AuditTrail;
import vn.gov.cantho.check.portal.documents.Document;
import vn.gov.cantho.check.portal.documents.DocumentAddition;
import vn.gov.cantho.check.portal.documents.DocumentService;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.MediaRef;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.NewDocument;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.products.ProductFlaw.Problem;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.security.CurrentAccount;

/**
 * Products of an establishment: written by it, approved by an agency, seen by the public as approved last.
 *
 * <p>Agencies look at the products in their reach; only the establishment's own editors change them.
 */
@Service
@PreAuthorize(ProductService.MAY_SEE)
public class ProductService implements ListSource<Product> {

    /** Who may look at products in reach. */
    public static final String MAY_SEE = "hasAuthority('" + Authorities.PRODUCTS + "')";

    /** Who may change the products of their own establishment. */
    public static final String MAY_EDIT = "hasAuthority('FUNCTION_PRODUCTS_UPDATE')";

    static final String SUBJECT_KIND = "PRODUCT";

    private final ProductRepository products;
    private final ApprovalService approvals;
    private final DocumentService documents;
    private final MediaService media;
    private final CurrentAccount currentAccount;
    private final AuditTrail audit;
    private final ProductCodes codes;

    ProductService(
            ProductRepository products,
            ApprovalService approvals,
            DocumentService documents,
            MediaService media,
            CurrentAccount currentAccount,
            AuditTrail audit) {
        this.products = products;
        this.codes = new ProductCodes(products);
        this.approvals = approvals;
        this.documents = documents;
        this.media = media;
        this.currentAccount = currentAccount;
        this.audit = audit;
    }

    /** Registers a product of the acting establishment with its first draft. */
    @Transactional
    @PreAuthorize(MAY_EDIT)
    public Creation create(NewProduct product) {
        if (!currentAccount.get().isEstablishment()) {
            throw new AccessDeniedException("only an establishment registers products");
        }
        var flaws = new ArrayList<>(flaws(product.content()));
        var code = ProductCodes.typed(product.gtin(), flaws);
        if (!flaws.isEmpty()) {
            return new Creation.Invalid(flaws);
        }
        return codes.register(currentAccount.get().unitId(), code)
                .<Creation>map(id -> begun(id, product.content()))
                .orElseGet(() -> new Creation.Invalid(List.of(new ProductFlaw(ProductField.CODE, Problem.CODE_TAKEN))));
    }

    /** Saves the open draft. The version is the one that was shown when typing began. */
    @Transactional
    @PreAuthorize(MAY_EDIT)
    public Saving saveDraft(ProductId id, ProductContent content, int version) {
        var shown = own(id);
        if (shown.latest().state() != ProductState.DRAFT) {
            return new Saving.NotDraft(shown.latest().state());
        }
        var flaws = flaws(content);
        if (!flaws.isEmpty()) {
            return new Saving.Invalid(flaws);
        }
        if (!products.save(shown, version, content, currentAccount.get().accountId())) {
            return new Saving.Overtaken(own(id).latest());
        }
        var changes = ProductChanges.between(shown.latest().content(), content);
        if (!changes.isEmpty()) {
            record("PRODUCT_SAVED", shown, changes.before(), changes.after());
        }
        return new Saving.Saved(version + 1);
    }

    /** Freezes the open draft and asks for a decision. The version is the one that was shown. */
    @Transactional
    @PreAuthorize(MAY_EDIT)
    public Submission submit(ProductId id, int version) {
        var shown = own(id);
        if (shown.latest().state() != ProductState.DRAFT) {
            return new Submission.NotDraft(shown.latest().state());
        }
        var missing = ProductRules.missing(shown.latest().content());
        if (!missing.isEmpty()) {
            return new Submission.Incomplete(missing);
        }
        var hash = contentHash(shown);
        if (!products.submit(shown, version, hash)) {
            return new Submission.Overtaken();
        }
        approvals.submit(new SubmittedContent(
                shown.establishmentId(),
                SUBJECT_KIND,
                id.value(),
                shown.latest().number(),
                shown.latest().content().nameVi(),
                hash));
        record("PRODUCT_SUBMITTED", shown, state(ProductState.DRAFT), state(ProductState.SUBMITTED));
        return new Submission.Submitted();
    }

    /** Takes the submitted version back before it is decided. */
    @Transactional
    @PreAuthorize(MAY_EDIT)
    public Withdrawal withdraw(ProductId id) {
        var shown = own(id);
        var number = shown.latest().number();
        if (shown.latest().state() != ProductState.SUBMITTED
                || !approvals.withdraw(SUBJECT_KIND, id.value(), number)
                || !products.move(id, number, ProductState.SUBMITTED, ProductState.WITHDRAWN)) {
            return new Withdrawal.NotWaiting(own(id).latest().state());
        }
        record("PRODUCT_WITHDRAWN", shown, state(ProductState.SUBMITTED), state(ProductState.WITHDRAWN));
        return new Withdrawal.Done();
    }

    /** Begins a new version with the content of the newest one; the public goes on seeing what is approved. */
    @Transactional
    @PreAuthorize(MAY_EDIT)
    public Versioning newVersion(ProductId id) {
        var shown = own(id);
        var number = shown.latest().number() + 1;
        var author = currentAccount.get().accountId();
        if (shown.latest().state().isOpen()
                || !products.insertVersion(
                        id, shown.establishmentId(), number, shown.latest().content(), author)) {
            return new Versioning.AlreadyOpen(own(id).latest().state());
        }
        record("PRODUCT_VERSION_BEGUN", shown, Map.of(), Map.of("number", Integer.toString(number)));
        return new Versioning.Opened(number);
    }

    /** Adds a document to the open draft, which is part of what is approved. */
    @Transactional
    @PreAuthorize(MAY_EDIT)
    public DocumentAddition addDocument(ProductId id, NewDocument document) {
        var shown = ownDraft(id);
        if (!document.subject().equals(subject(shown)) || document.establishmentId() != shown.establishmentId()) {
            throw new IllegalArgumentException("the document names another subject");
        }
        return documents.add(document);
    }

    /** Takes a document from the open draft; earlier versions keep it. */
    @Transactional
    @PreAuthorize(MAY_EDIT)
    public boolean removeDocument(ProductId id, Document document) {
        return documents.remove(document, subject(ownDraft(id)));
    }

    @Transactional(readOnly = true)
    public Optional<Product> find(ProductId id) {
        return products.find(id);
    }

    /** The products in reach, the last changed first unless the query says otherwise. */
    @Override
    @Transactional(readOnly = true)
    public List<Product> find(ListQuery query) {
        return products.find(query);
    }

    @Override
    @Transactional(readOnly = true)
    public int count(ListQuery query) {
        return products.count(query);
    }

    /** How many products in reach have a newest version in this state. */
    @Transactional(readOnly = true)
    public int count(ProductState state) {
        return products.count(state);
    }

    /** All versions, the newest first. */
    @Transactional(readOnly = true)
    public List<ProductVersion> versions(ProductId id) {
        return products.findVersions(id);
    }

    /** The documents of the newest version. */
    @Transactional(readOnly = true)
    public List<Document> documents(Product product) {
        return documents.documentsOf(subject(product));
    }

    /** Why the newest decided version was refused; no reasons when it was not, or when a decision came since. */
    @Transactional(readOnly = true)
    public List<RefusalReason> openReasons(Product product) {
        return refusedVersion(product)
                .map(refused -> approvals.reasons(SUBJECT_KIND, product.id().value(), refused.number()))
                .orElse(List.of());
    }

    /** The refused version that the newest one is or answers. */
    @Transactional(readOnly = true)
    public Optional<ProductVersion> refusedVersion(Product product) {
        return products.findVersions(product.id()).stream()
                .filter(version -> !version.state().isOpen() && version.state() != ProductState.WITHDRAWN)
                .findFirst()
                .filter(version -> version.state() == ProductState.REFUSED);
    }

    private Creation begun(ProductId id, ProductContent content) {
        var account = currentAccount.get();
        products.insertVersion(id, account.unitId(), 1, content, account.accountId());
        var created = products.find(id).orElseThrow();
        record(
                "PRODUCT_CREATED",
                created,
                Map.of(),
                Map.of("code", created.code().text(), "nameVi", content.nameVi()));
        return new Creation.Created(id);
    }

    private List<ProductFlaw> flaws(ProductContent content) {
        var flaws = new ArrayList<>(ProductRules.flaws(content));
        picture(flaws, ProductField.IMAGE, content.imageSha256());
        picture(flaws, ProductField.LABEL, content.labelSha256());
        var recording = content.recording().sha256();
        if (recording.isPresent() && !isStored(recording, file -> file.seconds() > 0)) {
            flaws.add(new ProductFlaw(ProductField.RECORDING, Problem.RECORDING_UNKNOWN));
        }
        return flaws;
    }

    /** A file that is no picture has no width, and no page could show it. */
    private void picture(List<ProductFlaw> flaws, ProductField field, Optional<String> sha256) {
        if (sha256.isPresent() && !isStored(sha256, file -> file.width() > 0)) {
            flaws.add(new ProductFlaw(field, Problem.IMAGE_UNKNOWN));
        }
    }

    private boolean isStored(Optional<String> sha256, Predicate<MediaRef> kind) {
        return sha256.flatMap(media::describe).filter(kind).isPresent();
    }

    private String contentHash(Product product) {
        return ContentHash.of(product.code(), product.latest().content(), documents(product));
    }

    /** Being in reach is not being one's own: agencies see products and change none. */
    private Product own(ProductId id) {
        return products.find(id)
                .filter(product ->
                        product.establishmentId() == currentAccount.get().unitId())
                .orElseThrow(() -> new AccessDeniedException("not a product of the acting establishment"));
    }

    private Product ownDraft(ProductId id) {
        var shown = own(id);
        if (shown.latest().state() != ProductState.DRAFT) {
            throw new IllegalStateException("documents change in a draft only");
        }
        return shown;
    }

    private static DocumentSubject subject(Product product) {
        return DocumentSubject.product(product.id().value(), product.latest().number());
    }

    private static Map<String, String> state(ProductState state) {
        return Map.of("state", state.name());
    }

    private void record(String action, Product product, Map<String, String> before, Map<String, String> after) {
        audit.record(
                action, new AuditSubject(SUBJECT_KIND, product.id().value()), product.establishmentId(), before, after);
    }
}
