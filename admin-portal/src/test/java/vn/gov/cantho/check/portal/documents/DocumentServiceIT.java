package vn.gov.cantho.check.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.security.access.AccessDeniedException;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.Place;
import vn.gov.cantho.check.portal.testing.PortalTest;

@PortalTest
final class DocumentServiceIT {

    private static final LocalDate ISSUED = LocalDate.of(2026, 3, 1);

    @Autowired
    private DocumentService documents;

    @Test
    void add_certificate_isListedWithItsDates() {
        var subject = DocumentSubject.productionLot(7_001);

        var outcome = add(document(subject, " VG-01 ", "Trung tâm  Giám định"));

        assertThat(outcome).isInstanceOf(DocumentAddition.Added.class);
        assertThat(documentsOf(subject)).singleElement().satisfies(kept -> {
            assertThat(kept.number()).isEqualTo("VG-01");
            assertThat(kept.issuer()).isEqualTo("Trung tâm Giám định");
            assertThat(kept.issuedOn()).contains(ISSUED);
            assertThat(kept.file()).isEmpty();
        });
    }

    @Test
    void add_everythingWrong_namesEachProblem() {
        var wrong = new NewDocument(
                Place.FISH_COOPERATIVE.id(),
                DocumentSubject.productionLot(7_002),
                DocumentType.HACCP,
                " ",
                "x",
                Optional.of(ISSUED),
                Optional.of(ISSUED.minusDays(1)),
                Optional.of("ab".repeat(32)));

        assertThat(add(wrong))
                .isEqualTo(new DocumentAddition.Invalid(List.of(
                        DocumentAddition.Problem.NUMBER_LENGTH,
                        DocumentAddition.Problem.ISSUER_LENGTH,
                        DocumentAddition.Problem.ENDS_BEFORE_ISSUE,
                        DocumentAddition.Problem.FILE_UNKNOWN)));
        assertThat(documentsOf(wrong.subject())).isEmpty();
    }

    @Test
    void remove_fromLaterVersion_staysWithTheEarlier() {
        var first = DocumentSubject.product(7_003, 1);
        var second = DocumentSubject.product(7_003, 2);
        add(document(first, "OCOP-3", "UBND thành phố"));
        var kept = documentsOf(second).getFirst();

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> documents.remove(kept, second)))
                .isTrue();

        assertThat(documentsOf(second)).isEmpty();
        assertThat(documentsOf(first)).containsExactly(kept);
        assertThat(ActAs.person(Person.FISH_EDITOR, () -> documents.remove(kept, second)))
                .isFalse();
    }

    @Test
    void remove_fromTheVersionItCameWith_leavesNothing() {
        var draft = DocumentSubject.product(7_004, 1);
        add(document(draft, "OCOP-4", "UBND thành phố"));
        var kept = documentsOf(draft).getFirst();

        ActAs.person(Person.FISH_EDITOR, () -> documents.remove(kept, draft));

        assertThat(documentsOf(draft)).isEmpty();
    }

    @Test
    void add_overTheLimit_isRefused() {
        var subject = DocumentSubject.productionLot(7_005);
        for (var i = 0; i < DocumentService.DOCUMENTS_MAX; i++) {
            add(document(subject, "TN-" + i, "Phòng thử nghiệm"));
        }

        assertThat(add(document(subject, "TN-X", "Phòng thử nghiệm")))
                .isEqualTo(new DocumentAddition.Invalid(List.of(DocumentAddition.Problem.TOO_MANY)));
    }

    @Test
    void documentsOf_siblingEstablishment_seesNothing() {
        var subject = DocumentSubject.productionLot(7_006);
        add(document(subject, "VG-06", "Trung tâm"));

        assertThat(ActAs.person(Person.FRUIT_EDITOR, () -> documents.documentsOf(subject)))
                .isEmpty();
        assertThat(ActAs.person(Person.AGRICULTURE_APPROVER, () -> documents.documentsOf(subject)))
                .hasSize(1);
    }

    @Test
    void add_forEstablishmentOutOfReach_isRefusedByTheDatabase() {
        assertThatThrownBy(() -> ActAs.person(
                        Person.FRUIT_EDITOR,
                        () -> documents.add(document(DocumentSubject.productionLot(7_007), "X-1", "Trung tâm"))))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void add_byAnAgencyThatReachesTheEstablishment_isDenied() {
        assertThatThrownBy(() -> ActAs.person(
                        Person.AGRICULTURE_EDITOR,
                        () -> documents.add(document(DocumentSubject.productionLot(7_008), "X-2", "Trung tâm"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void file_byAnAgency_isReadByTheEstablishmentWithItsName() {
        var file = DocumentSubject.establishment(Place.FISH_COOPERATIVE.id());

        var outcome = ActAs.person(
                Person.AGRICULTURE_EDITOR, () -> documents.file(document(file, "BB-2026-01", "Chi cục Thủy sản")));

        assertThat(outcome).isInstanceOf(DocumentAddition.Added.class);
        assertThat(documentsOf(file))
                .filteredOn(paper -> paper.number().equals("BB-2026-01"))
                .singleElement()
                .satisfies(paper -> assertThat(paper.addedBy()).hasValueSatisfying(agency -> {
                    assertThat(agency.unitId()).isEqualTo(Place.AGRICULTURE.id());
                    assertThat(agency.name()).isNotBlank();
                }));
    }

    @Test
    void takeOut_isForTheAgencyThatAddedIt() {
        var file = DocumentSubject.establishment(Place.FISH_COOPERATIVE.id());
        ActAs.person(Person.AGRICULTURE_EDITOR, () -> documents.file(document(file, "BB-2026-02", "Chi cục")));
        var paper = documentsOf(file).stream()
                .filter(one -> one.number().equals("BB-2026-02"))
                .findFirst()
                .orElseThrow();

        assertThat(ActAs.person(Person.FISH_EDITOR, () -> documents.remove(paper, file)))
                .as("the establishment")
                .isFalse();
        assertThat(ActAs.person(Person.CITY_OFFICER, () -> documents.takeOut(paper)))
                .as("another agency above it")
                .isFalse();
        assertThat(ActAs.person(Person.AGRICULTURE_EDITOR, () -> documents.takeOut(paper)))
                .isTrue();
        assertThat(documentsOf(file)).doesNotContain(paper);
    }

    @Test
    void file_byAnEstablishment_orAboutSomethingElse_isRefused() {
        var file = DocumentSubject.establishment(Place.FISH_COOPERATIVE.id());

        assertThatThrownBy(() ->
                        ActAs.person(Person.FISH_EDITOR, () -> documents.file(document(file, "BB-2026-03", "Chi cục"))))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> ActAs.person(
                        Person.AGRICULTURE_EDITOR,
                        () -> documents.file(document(DocumentSubject.productionLot(7_009), "X-3", "Chi cục"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private DocumentAddition add(NewDocument document) {
        return ActAs.person(Person.FISH_EDITOR, () -> documents.add(document));
    }

    private List<Document> documentsOf(DocumentSubject subject) {
        return ActAs.person(Person.FISH_EDITOR, () -> documents.documentsOf(subject));
    }

    private static NewDocument document(DocumentSubject subject, String number, String issuer) {
        return new NewDocument(
                Place.FISH_COOPERATIVE.id(),
                subject,
                DocumentType.VIETGAP,
                number,
                issuer,
                Optional.of(ISSUED),
                Optional.of(ISSUED.plusYears(2)),
                Optional.empty());
    }
}
