package vn.gov.cantho.check.resolver.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LinkTypesTest {

    /** Else a registered link could answer in the place of one of ours. */
    @Test
    void terms_areEachOfOneKind() {
        assertThat(LinkTypes.ALL).extracting(LinkType::term).doesNotHaveDuplicates();
    }

    @Test
    void type_isReadShortAndInFull() {
        for (var type : LinkTypes.ALL) {
            assertThat(LinkTypes.read("gs1:" + type.term())).contains(type);
            assertThat(LinkTypes.read(type.uri())).contains(type);
            assertThat(LinkTypes.read(type.term())).isEmpty();
        }
        assertThat(LinkTypes.read("gs1:safetyInfo")).contains(OwnLinkType.SAFETY_INFO);
    }

    @Test
    void registeredLink_answersForNoTypeOfOurs() {
        for (var own : OwnLinkType.values()) {
            assertThat(LinkTypes.ofRegistered(own.term())).isEmpty();
        }
        assertThat(LinkTypes.ofRegistered("homepage")).map(LinkType::term).contains("homepage");
    }
}
