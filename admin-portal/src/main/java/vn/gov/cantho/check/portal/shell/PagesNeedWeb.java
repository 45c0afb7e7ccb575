package vn.gov.cantho.check.portal.shell;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.web.context.ConfigurableWebEnvironment;

/**
 * Leaves Vaadin out of a program that was started without web, such as the one that loads data: its configuration asks
 * for a web context and offers no switch of its own. Named in {@code META-INF/spring.factories}.
 */
final class PagesNeedWeb implements AutoConfigurationImportFilter, EnvironmentAware {

    private boolean web = true;

    @Override
    public void setEnvironment(Environment environment) {
        web = environment instanceof ConfigurableWebEnvironment;
    }

    @Override
    public boolean[] match(@Nullable String[] candidates, AutoConfigurationMetadata metadata) {
        var kept = new boolean[candidates.length];
        for (var index = 0; index < candidates.length; index++) {
            kept[index] =
                    web || !Objects.requireNonNullElse(candidates[index], "").startsWith("com.vaadin.");
        }
        return kept;
    }
}
