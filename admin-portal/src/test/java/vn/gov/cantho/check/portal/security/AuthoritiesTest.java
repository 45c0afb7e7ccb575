package vn.gov.cantho.check.portal.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.security.core.GrantedAuthority;

final class AuthoritiesTest {

    private static final List<FunctionRight> MAY_ONLY_LOOK =
            List.of(new FunctionRight("PRODUCTS", Verb.EXPLOIT), new FunctionRight("PRODUCTS", Verb.USE));

    @Test
    void everyVerb_isBroughtByExactlyOneRole() {
        var brought = Arrays.stream(Role.values())
                .flatMap(role -> Verb.of(role).stream())
                .toList();

        assertThat(brought).containsExactlyInAnyOrder(Verb.values());
    }

    @Test
    void viewer_ofATypeThatMayDoEverything_onlyLooks() {
        var all = Arrays.stream(Verb.values())
                .map(verb -> new FunctionRight("PRODUCTS", verb))
                .toList();

        assertThat(of(Set.of(Role.VIEWER), all))
                .contains("FUNCTION_PRODUCTS", "FUNCTION_PRODUCTS_USE", "ROLE_FUNCTION_PRODUCTS")
                .doesNotContain(
                        "FUNCTION_PRODUCTS_UPDATE", "FUNCTION_PRODUCTS_APPROVE", "FUNCTION_PRODUCTS_ADMINISTER");
    }

    @Test
    void editor_ofATypeThatMayNotUpdate_looksAndIsNoEditor() {
        assertThat(of(Set.of(Role.EDITOR), MAY_ONLY_LOOK))
                .contains("FUNCTION_PRODUCTS")
                .doesNotContain("FUNCTION_PRODUCTS_UPDATE", "ROLE_EDITOR");
    }

    @Test
    void approver_whereTheTypeMayOnlyApprove_opensTheGroup() {
        var authorities = of(Set.of(Role.APPROVER), List.of(new FunctionRight("APPROVALS", Verb.APPROVE)));

        assertThat(authorities).contains("FUNCTION_APPROVALS", "FUNCTION_APPROVALS_APPROVE", "ROLE_APPROVER");
        assertThat(of(Set.of(Role.EDITOR), List.of(new FunctionRight("APPROVALS", Verb.APPROVE))))
                .as("a group in which nothing is left to do stays closed")
                .containsExactly("ROLE_VIEWER");
    }

    @Test
    void rightInOneGroup_saysNothingOfAnother() {
        var rights = List.of(new FunctionRight("ARTICLES", Verb.UPDATE), new FunctionRight("PRODUCTS", Verb.USE));

        assertThat(of(Set.of(Role.EDITOR), rights))
                .contains("FUNCTION_ARTICLES_UPDATE", "ROLE_EDITOR")
                .doesNotContain("FUNCTION_PRODUCTS_UPDATE");
    }

    private static Set<String> of(Set<Role> roles, List<FunctionRight> rights) {
        return Authorities.of(roles, rights).stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
    }
}
