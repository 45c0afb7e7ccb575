package vn.gov.cantho.check.portal.testing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.gov.cantho.check.portal.codelots.Binding;
import vn.gov.cantho.check.portal.codelots.CodeIssue;
import vn.gov.cantho.check.portal.codelots.CodeLot;
import vn.gov.cantho.check.portal.codelots.CodeLotService;
import vn.gov.cantho.check.portal.diaries.DiaryEntry;
import vn.gov.cantho.check.portal.diaries.DiarySaving;
import vn.gov.cantho.check.portal.diaries.DiaryService;
import vn.gov.cantho.check.portal.diaries.NewDiaryEntry;
import vn.gov.cantho.check.portal.diaries.Stage;
import vn.gov.cantho.check.portal.productionlots.LinkSaving;
import vn.gov.cantho.check.portal.productionlots.LotFacts;
import vn.gov.cantho.check.portal.productionlots.LotLink;
import vn.gov.cantho.check.portal.productionlots.LotLinkService;
import vn.gov.cantho.check.portal.productionlots.LotPublishing;
import vn.gov.cantho.check.portal.productionlots.LotSaving;
import vn.gov.cantho.check.portal.productionlots.NewLotLink;
import vn.gov.cantho.check.portal.productionlots.NewPartner;
import vn.gov.cantho.check.portal.productionlots.NewPlace;
import vn.gov.cantho.check.portal.productionlots.NewProductionLot;
import vn.gov.cantho.check.portal.productionlots.Partner;
import vn.gov.cantho.check.portal.productionlots.PartnerSaving;
import vn.gov.cantho.check.portal.productionlots.PartnerService;
import vn.gov.cantho.check.portal.productionlots.PlaceId;
import vn.gov.cantho.check.portal.productionlots.PlaceSaving;
import vn.gov.cantho.check.portal.productionlots.PlaceService;
import vn.gov.cantho.check.portal.productionlots.ProductionLot;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;
import vn.gov.cantho.check.portal.productionlots.ProductionLotService;
import vn.gov.cantho.check.portal.productionlots.Quantity;
import vn.gov.cantho.check.portal.products.ProductId;

/**
 * Makes the records that tests of lots and codes start from: products by SQL, all else through the services, on behalf
 * of the establishment's editor.
 */
public final class LotRecords {

    public static final LocalDate PRODUCED = LocalDate.of(2026, 9, 5);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final ApplicationContext portal;
    private final Person editor;

    public LotRecords(ApplicationContext portal, Person editor) {
        this.portal = portal;
        this.editor = editor;
    }

    /** A product with an approved version that has a picture. */
    public ProductId approvedProduct() {
        return product("Cá tra phi lê", true, true);
    }

    /** A product as it would be after an approval that is not tested here, or before. */
    public ProductId product(String name, boolean approved, boolean pictured) {
        var owner = PortalDatabase.started().owner();
        var establishment = editor.place().id();
        var product = owner.sql("INSERT INTO portal.product (establishment_id, local_code) VALUES (?, ?) RETURNING id")
                .params(establishment, "CT-T%05d".formatted(next()))
                .query(Long.class)
                .single();
        addVersion(owner, product, name, pictured);
        if (approved) {
            approve(owner, product, name);
        }
        return new ProductId(product);
    }

    private void addVersion(JdbcClient owner, long product, String name, boolean pictured) {
        var establishment = editor.place().id();
        if (pictured) {
            owner.sql("""
                    INSERT INTO portal.media (establishment_id, sha256, kind, content, width, height, name)
                    VALUES (?, sha256('picture'), 'jpg', 'picture', 100, 100, 'ca.jpg') ON CONFLICT DO NOTHING
                    """).params(establishment).update();
        }
        owner.sql("""
                INSERT INTO portal.product_version (establishment_id, product_id, number, state, name_vi, product_group,
                    image_sha256, content_hash, author_id)
                VALUES (?, ?, 1, 'SUBMITTED', ?, 'AQUATIC', CASE WHEN ? THEN sha256('picture') END, sha256('content'), ?)
                """)
                .params(establishment, product, name, pictured, editor.account().accountId())
                .update();
    }

    private void approve(JdbcClient owner, long product, String name) {
        owner.sql("""
                INSERT INTO portal.approval_request (establishment_id, subject_kind, subject_id, subject_version, subject_name,
                    content_hash, state, submitted_by, decided_by, decided_unit_id, decided_at)
                VALUES (?, 'PRODUCT', ?, 1, ?, sha256('content'), 'APPROVED', ?, ?, ?, now())
                """)
                .params(
                        editor.place().id(),
                        product,
                        name,
                        editor.account().accountId(),
                        Person.CITY_APPROVER.account().accountId(),
                        Place.CITY.id())
                .update();
        owner.sql("UPDATE portal.product_version SET state = 'APPROVED' WHERE product_id = ?")
                .param(product)
                .update();
        owner.sql("UPDATE portal.product SET published_version = 1 WHERE id = ?")
                .param(product)
                .update();
    }

    public PlaceId place() {
        var typed = new NewPlace("Ao nuôi số " + next(), "Phường Thốt Nốt, thành phố Cần Thơ", "");
        return as(PlaceService.class, places -> (PlaceSaving.Saved) places.add(typed))
                .place()
                .id();
    }

    public vn.gov.cantho.check.portal.productionlots.Place placeRecord(PlaceId id) {
        return as(PlaceService.class, places -> places.find(id)).orElseThrow();
    }

    public Partner partner(Partner.Kind kind) {
        return partner(kind, "");
    }

    public Partner partner(Partner.Kind kind, String taxCode) {
        var typed = new NewPartner(
                kind,
                "Trại giống Hồng Ngự " + next(),
                "Xã Thường Phước, tỉnh Đồng Tháp",
                Optional.of(taxCode),
                Optional.empty(),
                false);
        return as(PartnerService.class, partners -> (PartnerSaving.Saved) partners.add(typed))
                .partner();
    }

    /** Somebody saves the lot as it is, so that what others are shown is no longer the newest. */
    public LotSaving touch(ProductionLot lot) {
        var typed = new NewProductionLot(lot.product().id(), lot.facts());
        return as(ProductionLotService.class, lots -> lots.change(lot.id(), typed, lot.version()));
    }

    public static LotFacts facts() {
        return facts("LO-" + next(), false, false);
    }

    public static LotFacts facts(String number, boolean first, boolean last) {
        return new LotFacts(
                number,
                PRODUCED,
                Optional.of(PRODUCED.plusYears(1)),
                Optional.of(new Quantity(new BigDecimal("1250.5"), "kg")),
                Optional.empty(),
                first,
                last);
    }

    public ProductionLot draft() {
        return draft(approvedProduct(), facts());
    }

    public ProductionLot draft(ProductId product, LotFacts facts) {
        return as(ProductionLotService.class, lots ->
                        (LotSaving.Saved) lots.create(new NewProductionLot(product, facts)))
                .lot();
    }

    public LotLink link(ProductionLotId lot, LotLink.Direction direction) {
        var partner = partner(direction == LotLink.Direction.BACK ? Partner.Kind.SUPPLIER : Partner.Kind.CUSTOMER);
        var typed = new NewLotLink(
                lot, direction, partner.id(), "Cá giống", Optional.of("PN-12"), Optional.empty(), PRODUCED);
        return as(LotLinkService.class, links -> (LinkSaving.Saved) links.addLink(typed))
                .link();
    }

    public DiaryEntry entry(ProductionLotId lot) {
        return as(DiaryService.class, diaries -> (DiarySaving.Saved) diaries.add(typedEntry(lot)))
                .entry();
    }

    public NewDiaryEntry typedEntry(ProductionLotId lot) {
        return new NewDiaryEntry(
                lot,
                Stage.HARVEST,
                "Thu hoạch",
                Optional.empty(),
                place(),
                Instant.parse("2026-09-05T01:00:00Z"),
                Optional.of(Instant.parse("2026-09-05T04:00:00Z")),
                true);
    }

    /** A draft that lacks nothing. */
    public ProductionLot completeDraft() {
        var lot = draft();
        link(lot.id(), LotLink.Direction.BACK);
        link(lot.id(), LotLink.Direction.FORWARD);
        entry(lot.id());
        return lot;
    }

    public ProductionLot published() {
        var lot = completeDraft();
        return as(ProductionLotService.class, lots -> (LotPublishing.Published) lots.publish(lot.id(), lot.version()))
                .lot();
    }

    /** Codes issued by the department the establishment belongs to. */
    public CodeLot issued(int size) {
        return issued(size, false);
    }

    /** The same, with or without PINs under scratch layers. */
    public CodeLot issued(int size, boolean pin) {
        var agency = editor.place() == Place.FISH_COOPERATIVE ? Person.AGRICULTURE_EDITOR : Person.TRADE_EDITOR;
        var service = portal.getBean(CodeLotService.class);
        var issue = ActAs.person(agency, () -> service.issue(editor.place().id(), size, "", pin));
        return ((CodeIssue.Issued) issue).codeLot();
    }

    /** Issued codes that stand for a published lot. */
    public CodeLot bound(int size) {
        var codes = issued(size);
        var lot = published();
        return as(CodeLotService.class, service -> (Binding.Bound) service.bind(codes.id(), lot.id(), codes.version()))
                .codeLot();
    }

    /** A decision in force on a lot, past the two persons that are not tested here. */
    public int restrict(ProductionLotId lot, String kind) {
        return PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.restriction (establishment_id, subject_kind, subject_id, subject_name, kind, state,
                            reason, instruction, decision_number, agency_id, proposed_by, confirmed_by, in_force_at)
                        VALUES (?, 'PRODUCTION_LOT', ?, 'Lô', ?, 'IN_FORCE', 'Dư lượng kháng sinh', 'Trả lại nơi bán',
                            '12/QĐ', ?, ?, ?, now())
                        """)
                .params(
                        editor.place().id(),
                        lot.value(),
                        kind,
                        Place.CITY.id(),
                        Person.CITY_OFFICER.account().accountId(),
                        Person.CITY_APPROVER.account().accountId())
                .update();
    }

    /** Asks a service on behalf of the editor. */
    private <S, T> T as(Class<S> service, Function<S, T> question) {
        return ActAs.person(editor, () -> question.apply(portal.getBean(service)));
    }

    private static int next() {
        return NUMBERS.incrementAndGet();
    }
}
