package vn.gov.cantho.check.portal.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.portal.approvals.RefusalReason;
import vn.gov.cantho.check.portal.audit.AuditEntry;
import vn.gov.cantho.check.portal.audit.AuditService;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.documents.Document;
import vn.gov.cantho.check.portal.documents.DocumentAddition;
import vn.gov.cantho.check.portal.documents.DocumentSubject;
import vn.gov.cantho.check.portal.documents.DocumentType;
import vn.gov.cantho.check.portal.documents.NewDocument;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.Sort;
import vn.gov.cantho.check.portal.products.ProductFlaw.Problem;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class ProductServiceIT {

    private static final RefusalReason BLURRED = new RefusalReason("image", "Ảnh mờ, chụp lại mặt trước bao bì.");

    @Autowired
    private ProductService products;

    @Autowired
    private AuditService trail;

    @Autowired
    private ProductSamples samples;

    @Test
    void create_withoutGtin_getsLocalCode() {
        var product = samples.draft(Person.FISH_EDITOR);

        assertThat(product.code()).isInstanceOf(ProductCode.Local.class);
        assertThat(product.code().text()).matches("CT-[0-9A-Z]{8}");
        assertThat(product.latest().state()).isEqualTo(ProductState.DRAFT);
        assertThat(product.publishedVersion()).isEmpty();
    }

    @Test
    void create_withGtin13_keepsItAs14Digits() {
        var gtin = gtin(1);

        var created = create(new NewProduct(gtin.substring(1), named()));

        assertThat(created).isInstanceOf(Creation.Created.class);
        assertThat(samples.find(Person.FISH_EDITOR, ((Creation.Created) created).id())
                        .code()
                        .text())
                .isEqualTo(gtin);
    }

    @Test
    void create_gtinOfAnotherEstablishment_isTaken() {
        var gtin = gtin(2);
        ActAs.person(Person.FRUIT_EDITOR, () -> products.create(new NewProduct(gtin, named())));

        assertThat(create(new NewProduct(gtin, named()))).isEqualTo(invalid(ProductField.CODE, Problem.CODE_TAKEN));
    }

    @Test
    void create_wrongGtin_namesWhatIsWrong() {
        assertThat(create(new NewProduct("9521234543212", named())))
                .isEqualTo(invalid(ProductField.CODE, Problem.GTIN_CHECK_DIGIT));
        assertThat(create(new NewProduct("12345", named()))).isEqualTo(invalid(ProductField.CODE, Problem.GTIN_LENGTH));
        assertThat(create(new NewProduct("2012345678903", named())))
                .isEqualTo(invalid(ProductField.CODE, Problem.GTIN_RESTRICTED));
    }

    @Test
    void create_byAgency_isDenied() {
        assertThatThrownBy(() ->
                        ActAs.person(Person.AGRICULTURE_EDITOR, () -> products.create(new NewProduct("", named()))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void create_byViewer_isDenied() {
        assertThatThrownBy(() -> ActAs.person(Person.FISH_VIEWER, () -> products.create(new NewProduct("", named()))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void saveDraft_everythingTooLong_namesEachField() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var content = new ProductContent(
                "x".repeat(151),
                "x".repeat(151),
                ProductGroup.OTHER,
                "x".repeat(101),
                "x".repeat(2001),
                "x".repeat(2001),
                "x".repeat(201),
                "x".repeat(61),
                List.of("x".repeat(101)),
                Optional.of("ab".repeat(32)),
                Optional.of("cd".repeat(32)),
                new ProductGuidance("x".repeat(2001), "x".repeat(2001), "x".repeat(2001), "x".repeat(2001)),
                new ProductRecording(Optional.of("ef".repeat(32)), "x".repeat(2001), "x".repeat(2001)));

        var outcome = save(draft, content);

        assertThat(outcome).isInstanceOf(Saving.Invalid.class);
        assertThat(((Saving.Invalid) outcome).flaws())
                .extracting(ProductFlaw::problem)
                .containsExactly(
                        Problem.NAME_LENGTH,
                        Problem.NAME_EN_LENGTH,
                        Problem.BRAND_LENGTH,
                        Problem.ORIGIN_LENGTH,
                        Problem.NET_CONTENT_LENGTH,
                        Problem.DESCRIPTION_LENGTH,
                        Problem.DESCRIPTION_LENGTH,
                        Problem.STANDARD_LENGTH,
                        Problem.USAGE_GUIDE_LENGTH,
                        Problem.USAGE_GUIDE_LENGTH,
                        Problem.SAFETY_WARNINGS_LENGTH,
                        Problem.SAFETY_WARNINGS_LENGTH,
                        Problem.TRANSCRIPT_LENGTH,
                        Problem.TRANSCRIPT_LENGTH,
                        Problem.IMAGE_UNKNOWN,
                        Problem.IMAGE_UNKNOWN,
                        Problem.RECORDING_UNKNOWN);
    }

    @Test
    void saveDraft_noName_saysSo() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertThat(save(draft, ProductContent.named("  ", ProductGroup.RICE)))
                .isEqualTo(new Saving.Invalid(List.of(new ProductFlaw(ProductField.NAME_VI, Problem.NAME_MISSING))));
    }

    @Test
    void saveDraft_longestTexts_fitTheDatabase() {
        var draft = samples.draft(Person.FISH_EDITOR);
        // Outside the basic plane: two chars, one character.
        var rice = "\uD83C\uDF3E";
        var content = new ProductContent(
                rice.repeat(150),
                rice.repeat(150),
                ProductGroup.RICE,
                rice.repeat(100),
                rice.repeat(2000),
                rice.repeat(2000),
                rice.repeat(200),
                rice.repeat(60),
                IntStream.range(0, 20).mapToObj(i -> "TCVN " + i).toList(),
                Optional.empty(),
                Optional.empty(),
                new ProductGuidance(rice.repeat(2000), rice.repeat(2000), rice.repeat(2000), rice.repeat(2000)),
                new ProductRecording(Optional.empty(), rice.repeat(2000), rice.repeat(2000)));

        assertThat(save(draft, content)).isEqualTo(new Saving.Saved(1));
        assertThat(samples.find(Person.FISH_EDITOR, draft.id()).latest().content())
                .isEqualTo(content);
    }

    @Test
    void saveDraft_changedBySomeoneElse_returnsTheirs() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var mine = ProductContent.named("Của tôi", ProductGroup.AQUATIC);
        var theirs = ProductContent.named("Của người khác", ProductGroup.AQUATIC);
        ActAs.person(
                Person.FISH_ADMINISTRATOR,
                () -> products.saveDraft(draft.id(), theirs, draft.latest().version()));

        var outcome = save(draft, mine);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Saving.Overtaken.class,
                        overtaken -> assertThat(overtaken.theirs().content()).isEqualTo(theirs));
        assertThat(samples.find(Person.FISH_EDITOR, draft.id()).latest().content())
                .isEqualTo(theirs);
    }

    @Test
    void saveDraft_submitted_isNoDraft() {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertThat(save(submitted, named())).isEqualTo(new Saving.NotDraft(ProductState.SUBMITTED));
    }

    @Test
    void saveDraft_siblingEstablishment_isDeniedAsIfItWereNotThere() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertThatThrownBy(() -> ActAs.person(Person.FRUIT_EDITOR, () -> products.saveDraft(draft.id(), named(), 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void saveDraft_departmentInReach_isDenied() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertThatThrownBy(
                        () -> ActAs.person(Person.AGRICULTURE_EDITOR, () -> products.saveDraft(draft.id(), named(), 0)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void submit_withoutPicture_isIncomplete() {
        var draft = samples.draft(Person.FISH_EDITOR);
        save(draft, named());

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.submit(draft.id(), 1)))
                .isEqualTo(
                        new Submission.Incomplete(List.of(new ProductFlaw(ProductField.IMAGE, Problem.IMAGE_MISSING))));
    }

    @Test
    void submit_savedSinceShown_isOvertaken() {
        var draft = samples.draft(Person.FISH_EDITOR);
        save(draft, samples.complete(Person.FISH_EDITOR, ProductSamples.name()));

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.submit(draft.id(), 0)))
                .isEqualTo(new Submission.Overtaken());
    }

    @Test
    void submit_twice_isNoDraftTheSecondTime() {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.submit(submitted.id(), 1)))
                .isEqualTo(new Submission.NotDraft(ProductState.SUBMITTED));
    }

    @Test
    void withdraw_waiting_takesItBackAndLetsANewVersionBegin() {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertThat(withdraw(submitted)).isEqualTo(new Withdrawal.Done());
        assertThat(withdraw(submitted)).isEqualTo(new Withdrawal.NotWaiting(ProductState.WITHDRAWN));
        assertThat(newVersion(submitted)).isEqualTo(new Versioning.Opened(2));
    }

    @Test
    void withdraw_decided_isTooLate() {
        var approved = samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);

        assertThat(withdraw(approved)).isEqualTo(new Withdrawal.NotWaiting(ProductState.APPROVED));
    }

    @Test
    void newVersion_whileOneIsOpen_isRefused() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertThat(newVersion(draft)).isEqualTo(new Versioning.AlreadyOpen(ProductState.DRAFT));
    }

    @Test
    void newVersion_ofApproved_leavesThePublicWithTheOldOneUntilApproved() {
        var approved = samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);
        newVersion(approved);
        var draft = samples.find(Person.FISH_EDITOR, approved.id());
        var name = ProductSamples.name();
        save(draft, samples.complete(Person.FISH_EDITOR, name));
        var submitted = samples.submitted(Person.FISH_EDITOR, samples.find(Person.FISH_EDITOR, approved.id()));

        assertThat(published(approved).at("/name/vi").asString())
                .isEqualTo(approved.latest().content().nameVi());

        samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER, submitted);
        assertThat(published(approved).at("/name/vi").asString()).isEqualTo(name);
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.versions(approved.id())))
                .extracting(ProductVersion::state)
                .containsExactly(ProductState.APPROVED, ProductState.SUPERSEDED);
    }

    @Test
    void published_afterApproval_namesAgencyAndPicture() {
        var approved = samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);

        var published = published(approved);

        assertThat(published.at("/approval/agency/vi").asString()).isEqualTo("Sở Nông nghiệp và Môi trường");
        assertThat(published.at("/image/url").asString()).startsWith("/media/");
        assertThat(approved.publishedVersion()).hasValue(1);
    }

    @Test
    void published_neverApproved_isNothing() {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertThat(publishedRows(submitted)).isEmpty();
    }

    @Test
    void refused_showsReasonsUntilTheNextVersionIsApproved() {
        var refused = samples.refused(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER, BLURRED);
        assertThat(refused.latest().state()).isEqualTo(ProductState.REFUSED);
        newVersion(refused);
        var draft = samples.find(Person.FISH_EDITOR, refused.id());

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.openReasons(draft)))
                .containsExactly(BLURRED);
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.refusedVersion(draft)))
                .map(ProductVersion::number)
                .contains(1);

        var approved = samples.approved(
                Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR, draft));
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.openReasons(approved)))
                .isEmpty();
    }

    @Test
    void documents_ofNewVersion_areNotPublicBeforeItsApproval() {
        var draft = samples.draft(Person.FISH_EDITOR);
        assertThat(addDocument(draft, "VG-1")).isInstanceOf(DocumentAddition.Added.class);
        var approved = samples.approved(
                Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR, draft));
        newVersion(approved);
        var next = samples.find(Person.FISH_EDITOR, approved.id());

        addDocument(next, "VG-2");
        ActAs.person(Person.FISH_EDITOR, () -> products.removeDocument(next.id(), documentOf(next, "VG-1")));

        assertThat(published(approved).get("documents"))
                .extracting(document -> document.get("number").asString())
                .containsExactly("VG-1");
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.documents(next)))
                .extracting(Document::number)
                .containsExactly("VG-2");
    }

    @Test
    void addDocument_submitted_isRefused() {
        var submitted = samples.submitted(Person.FISH_EDITOR);

        assertThatThrownBy(() -> addDocument(submitted, "VG-3")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void find_siblingsAndOthers_seeOnlyWhatIsInReach() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertThat(visible(Person.FRUIT_EDITOR, draft)).isFalse();
        assertThat(visible(Person.TRADE_EDITOR, draft)).isFalse();
        assertThat(visible(Person.PHONG_DIEN_VIEWER, draft)).isFalse();
        assertThat(visible(Person.AGRICULTURE_EDITOR, draft)).isTrue();
        assertThat(visible(Person.THOT_NOT_VIEWER, draft)).isTrue();
        assertThat(visible(Person.CITY_VIEWER, draft)).isTrue();
        assertThat(ActAs.person(Person.FRUIT_EDITOR, () -> products.find(draft.id())))
                .isEmpty();
    }

    @Test
    void find_filterWithoutDiacritics_findsAndSorts() {
        var mark = ProductSamples.name();
        samples.draft(Person.FISH_EDITOR, "Đặc sản B " + mark);
        samples.draft(Person.FISH_EDITOR, "Đặc sản A " + mark);
        var typed = "dac san";

        var found = ActAs.person(
                Person.FISH_EDITOR,
                () -> products.find(new ListQuery(typed, List.of(new Sort("name", true)), 0, 1000)));

        assertThat(found)
                .extracting(product -> product.latest().content().nameVi())
                .filteredOn(name -> name.endsWith(mark))
                .containsExactly("Đặc sản A " + mark, "Đặc sản B " + mark);
    }

    @Test
    void find_filterOfWildcards_isTakenLiterally() {
        samples.draft(Person.FISH_EDITOR);

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.count(new ListQuery("%_%", List.of(), 0, 10))))
                .isZero();
    }

    @Test
    void find_byCode_findsTheProduct() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var typed = draft.code().text().toLowerCase(Locale.ROOT);

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> products.find(new ListQuery(typed, List.of(), 0, 10))))
                .extracting(Product::id)
                .containsExactly(draft.id());
    }

    @Test
    void history_ofEveryAct_isWrittenInOrder() {
        var approved = samples.approved(Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER);

        var entries = ActAs.person(
                Person.FISH_EDITOR,
                () -> trail.history(new AuditSubject("PRODUCT", approved.id().value()), ListQuery.first(10)));

        assertThat(entries)
                .extracting(AuditEntry::action)
                .containsExactly("CONTENT_APPROVED", "PRODUCT_SUBMITTED", "PRODUCT_CREATED");
    }

    private Creation create(NewProduct product) {
        return ActAs.person(Person.FISH_EDITOR, () -> products.create(product));
    }

    private Saving save(Product shown, ProductContent content) {
        return ActAs.person(
                Person.FISH_EDITOR,
                () -> products.saveDraft(shown.id(), content, shown.latest().version()));
    }

    private Withdrawal withdraw(Product product) {
        return ActAs.person(Person.FISH_EDITOR, () -> products.withdraw(product.id()));
    }

    private Versioning newVersion(Product product) {
        return ActAs.person(Person.FISH_EDITOR, () -> products.newVersion(product.id()));
    }

    private static JsonNode published(Product product) {
        return JsonMapper.shared().readTree(publishedRows(product).getFirst());
    }

    private static List<String> publishedRows(Product product) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT content::text FROM publication.product WHERE published AND id = ?")
                .param(product.id().value())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private DocumentAddition addDocument(Product product, String number) {
        var document = new NewDocument(
                product.establishmentId(),
                DocumentSubject.product(product.id().value(), product.latest().number()),
                DocumentType.VIETGAP,
                number,
                "Trung tâm Giám định",
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        return ActAs.person(Person.FISH_EDITOR, () -> products.addDocument(product.id(), document));
    }

    private Document documentOf(Product product, String number) {
        return products.documents(product).stream()
                .filter(document -> document.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private boolean visible(Person person, Product product) {
        var query = new ListQuery(product.latest().content().nameVi(), List.of(), 0, 10);
        return ActAs.person(person, () -> products.find(query)).stream()
                .anyMatch(found -> found.id().equals(product.id()));
    }

    private static ProductContent named() {
        return ProductContent.named(ProductSamples.name(), ProductGroup.OTHER);
    }

    private static Creation invalid(ProductField field, Problem problem) {
        return new Creation.Invalid(List.of(new ProductFlaw(field, problem)));
    }

    /** A GTIN-14 of GS1's example prefix with a right check digit. */
    private static String gtin(int item) {
        var body = "0952%09d".formatted(item);
        for (var check = 0; check < 10; check++) {
            if (Gtin.read(body + check) instanceof Gtin.Reading.WellFormed(Gtin gtin)) {
                return gtin.digits();
            }
        }
        throw new AssertionError("one of ten digits is right");
    }
}
