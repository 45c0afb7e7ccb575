package vn.gov.cantho.check.contract.gs1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Flaw;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Link;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.NoDigitalLink;
import vn.gov.cantho.check.contract.gs1.DigitalLinkReading.Refused;

final class DigitalLinkTest {

    private static final Element GTIN = new Element("01", "08936000000011");
    private static final Element LOT = new Element("10", "L/1+(2)");
    private static final Element SERIAL = new Element("21", "S7");
    private static final Element WEIGHT = new Element("3103", "000195");
    private static final Element NOTE = new Element("99", "a_b");
    private static final DigitalLink WHOLE =
            new DigitalLink(GTIN, List.of(LOT, SERIAL), List.of(NOTE, WEIGHT), "linkType=gs1%3Apip&context=a+b&x");

    @Test
    void write_everything_isPercentEncodedWithFixedLengthsFirst() {
        assertThat(DigitalLinkWriter.at("https://check.cantho.gov.vn/").write(WHOLE))
                .isEqualTo("https://check.cantho.gov.vn/01/08936000000011/10/L%2F1%2B%282%29/21/S7"
                        + "?3103=000195&99=a_b&linkType=gs1%3Apip&context=a+b&x");
        assertThat(DigitalLinkWriter.target(WHOLE.bare())).isEqualTo("/01/08936000000011/10/L%2F1%2B%282%29/21/S7");
        assertThat(DigitalLinkWriter.target(new DigitalLink(GTIN, List.of(), List.of(), "x")))
                .isEqualTo("/01/08936000000011?x");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "check.cantho.gov.vn",
                "ftp://a",
                "Https://a",
                "https://",
                "https:///x",
                "https://a?b",
                "https://a#b",
                "https://a/x?y",
                "https://a b",
                "https://a_b",
                "https://ô"
            })
    void writer_whatNoLinkBeginsWith_isRefused(String stem) {
        assertThatIllegalArgumentException().isThrownBy(() -> DigitalLinkWriter.at(stem));
    }

    @Test
    void levels_link_goUpToTheKey() {
        assertThat(WHOLE.levels())
                .containsExactly(
                        new DigitalLink(GTIN, List.of(LOT, SERIAL), List.of(), ""),
                        new DigitalLink(GTIN, List.of(LOT), List.of(), ""),
                        new DigitalLink(GTIN, List.of(), List.of(), ""));
    }

    @Test
    void levels_keyThatRequiresItsQualifier_endThere() {
        var pay = new DigitalLink(
                new Element("415", "8936000000011"), List.of(new Element("8020", "REF")), List.of(), "");
        assertThat(pay.levels()).containsExactly(pay);
    }

    @Test
    void elementString_link_isAsPeopleWriteIt() {
        assertThat(WHOLE.elementString()).isEqualTo("(01)08936000000011(10)L/1+(2)(21)S7(99)a_b(3103)000195");
    }

    @Test
    void reservedParameters_extension_areDecoded() {
        assertThat(WHOLE.linkType()).contains("gs1:pip");
        assertThat(WHOLE.context()).contains("a b");
        assertThat(withExtension("linktype=x&linkType").linkType()).contains("");
        assertThat(withExtension("context=%C3%B4").context()).contains("ô");
        assertThat(withExtension("xlinkType=a").linkType()).isEmpty();
        assertThat(WHOLE.bare().linkType()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10=x", "99999=x", "a=b&17=270131", "&", "a&", "a&&b", "a;b", "a#b", "a b", "ô"})
    void link_extensionThatWouldBeReadOtherwise_isRefused(String extension) {
        assertThatIllegalArgumentException().isThrownBy(() -> withExtension(extension));
    }

    @Test
    void link_wrongStructure_isRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DigitalLink(LOT, List.of(), List.of(), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DigitalLink(GTIN, List.of(SERIAL, LOT), List.of(), ""));
        assertThatIllegalArgumentException().isThrownBy(() -> new DigitalLink(GTIN, List.of(), List.of(LOT), ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DigitalLink(GTIN, List.of(), List.of(NOTE, NOTE), ""));
    }

    @Test
    void compose_elementsOfALabel_findTheirPlace() {
        assertThat(DigitalLink.compose(List.of(SERIAL, NOTE, GTIN, LOT, NOTE)))
                .isEqualTo(new Link(new DigitalLink(GTIN, List.of(LOT, SERIAL), List.of(NOTE), ""), ""));
    }

    @Test
    void compose_whatMakesNoLink_saysWhy() {
        assertThat(DigitalLink.compose(List.of(LOT, NOTE))).isEqualTo(new NoDigitalLink());
        assertThat(DigitalLink.compose(List.of())).isEqualTo(new NoDigitalLink());
        assertThat(DigitalLink.compose(List.of(GTIN, NOTE, new Element("99", "other"))))
                .isEqualTo(new Refused(Flaw.DUPLICATE, "99", 2));
        assertThat(DigitalLink.compose(List.of(GTIN, new Element("8200", "x"))))
                .isEqualTo(new Refused(Flaw.NOT_AN_ATTRIBUTE, "8200", 1));
        assertThat(DigitalLink.compose(List.of(GTIN, new Element("37", "5"))))
                .isEqualTo(new Refused(Flaw.EXCLUDED, "01", 0));
    }

    private static DigitalLink withExtension(String extension) {
        return new DigitalLink(GTIN, List.of(), List.of(), extension);
    }
}
