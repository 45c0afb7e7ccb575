package vn.gov.cantho.check.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.gov.cantho.check.contract.publication.LinkTargetReading;
import vn.gov.cantho.check.contract.publication.LinkTargets;
import vn.gov.cantho.check.portal.articles.ArticleKind;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.productionlots.LocationCode;
import vn.gov.cantho.check.portal.productionlots.LocationCodeReading;
import vn.gov.cantho.check.portal.products.Gtin;

class DemoFilesTest {

    private static final String EXAMPLES = "952";

    @Test
    void communes_all_areTheHundredAndThreeWithPredecessors() throws IOException {
        var communes = DemoFiles.communes();

        assertThat(communes).hasSize(103).extracting(DemoUnits.Commune::code).doesNotHaveDuplicates();
        assertThat(communes).allSatisfy(commune -> {
            assertThat(commune.formedFrom()).isNotEmpty().doesNotHaveDuplicates();
            assertThat(commune.name()).startsWith(commune.kind().equals("WARD") ? "Phường " : "Xã ");
        });
    }

    @Test
    void establishments_all_areOfAllKindsWithNumbersFromTheExamples() throws IOException {
        var establishments = DemoFiles.establishments();

        assertThat(establishments).hasSizeGreaterThanOrEqualTo(12);
        assertThat(establishments.stream().map(DemoEstablishment::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(EstablishmentKind.class));
        assertThat(establishments).allSatisfy(establishment -> {
            assertThat(establishment.places()).isNotEmpty();
            for (var place : establishment.places()) {
                assertLocation(place.locationCode());
            }
        });
    }

    @Test
    void links_all_leadToPlainAddressesAndOneWaits() throws IOException {
        var links = DemoFiles.links();

        assertThat(links).extracting(DemoLink::approved).containsExactlyInAnyOrder(true, true, false);
        assertThat(links)
                .allSatisfy(link ->
                        assertThat(LinkTargets.read(link.target())).isInstanceOf(LinkTargetReading.Target.class));
    }

    @Test
    void products_all_haveTextsInBothLanguagesAndRightGtins() throws IOException {
        var products = DemoFiles.products();

        assertThat(products.stream().filter(product -> product.state() == DemoProduct.State.APPROVED))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(products.stream().map(DemoProduct::gtin).filter(gtin -> !gtin.isEmpty()))
                .doesNotHaveDuplicates()
                .allSatisfy(gtin -> {
                    assertThat(gtin).startsWith(EXAMPLES);
                    assertThat(Gtin.read(gtin)).isInstanceOf(Gtin.Reading.WellFormed.class);
                });
        assertThat(products).anySatisfy(product -> assertThat(product.gtin()).isEmpty());
        assertThat(products).allSatisfy(product -> {
            assertThat(product.nameEn()).isNotBlank();
            assertThat(product.descriptionVi()).isNotBlank();
            assertThat(product.descriptionEn()).isNotBlank();
        });
    }

    @Test
    void guidance_isOfProductsAndComplete() throws IOException {
        var guidance = DemoFiles.guidance();

        assertThat(byKey().keySet()).containsAll(guidance.keySet());
        assertThat(guidance.values()).allSatisfy(told -> {
            assertThat(told.usageVi()).isNotBlank();
            assertThat(told.usageEn()).isNotBlank();
            assertThat(told.warningsVi().isEmpty()).isEqualTo(told.warningsEn().isEmpty());
        });
    }

    @Test
    void articles_areOfAllKindsAndSayWhenTheyAreMadeUp() throws IOException {
        var articles = DemoFiles.articles();

        assertThat(articles.stream().map(DemoArticle::kind).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(ArticleKind.class));
        assertThat(articles)
                .filteredOn(DemoArticle::isSample)
                .isNotEmpty()
                .allSatisfy(article ->
                        assertThat(article.titleVi() + article.summaryVi()).contains("mẫu"));
    }

    @Test
    void lots_all_nameProductsAndJourneysOfThreeToSixSteps() throws IOException {
        var products = byKey();
        var journeys = DemoFiles.journeys();
        var lots = DemoFiles.lots();

        assertThat(lots).hasSize(60).extracting(DemoLot::number).doesNotHaveDuplicates();
        assertThat(lots).allSatisfy(lot -> {
            var product = products.get(lot.product());
            assertThat(product).isNotNull();
            var journey = product == null ? List.<DemoStep>of() : journeys.get(product.journey());
            assertThat(journey).isNotNull().hasSizeBetween(3, 6);
            // Nothing in a diary may lie in the future.
            assertThat(journey).allSatisfy(step -> assertThat(step.day()).isLessThan(lot.producedDaysAgo()));
        });
        assertThat(lots.stream().map(DemoLot::story).collect(Collectors.toSet()))
                .isEqualTo(EnumSet.allOf(DemoLot.Story.class));
    }

    @Test
    void lots_valid_haveEnoughStampsForALoadTest() throws IOException {
        var valid = DemoFiles.lots().stream()
                .filter(lot -> lot.story() == DemoLot.Story.VALID)
                .toList();

        assertThat(valid).hasSizeGreaterThanOrEqualTo(52);
        assertThat(valid.stream()
                        .mapToInt(lot -> DemoStamps.ACTIVATED - lot.voided())
                        .sum())
                .isGreaterThan(220_000);
    }

    @Test
    void accounts_all_haveUnitsAndOneEditorEachEstablishment() throws IOException {
        var accounts = DemoFiles.accounts();
        var units = new HashSet<>(accounts.stream().map(DemoAccount::unitKey).toList());

        assertThat(accounts).extracting(DemoAccount::user).doesNotHaveDuplicates();
        assertThat(accounts.stream().filter(account -> account.level().equals("CITY")))
                .hasSizeGreaterThanOrEqualTo(2);
        for (var establishment : DemoFiles.establishments()) {
            assertThat(units).contains(establishment.key());
        }
    }

    @Test
    void pictures_allMotifs_areJpegsThatDiffer() {
        var pictures = List.of(Motif.values()).stream()
                .map(PictureDrawing::jpeg)
                .map(Arrays::hashCode)
                .toList();

        assertThat(pictures).doesNotHaveDuplicates();
    }

    private static void assertLocation(String code) {
        if (!code.isEmpty()) {
            assertThat(code).startsWith("(416)" + EXAMPLES);
            assertThat(LocationCode.read(code)).isInstanceOf(LocationCodeReading.Read.class);
        }
    }

    private static Map<String, DemoProduct> byKey() throws IOException {
        var products = new HashMap<String, DemoProduct>();
        DemoFiles.products().forEach(product -> products.put(product.key(), product));
        return products;
    }
}
