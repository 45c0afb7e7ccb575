package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import vn.gov.cantho.check.portal.articles.ArticleLine;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows the articles in reach, what waits for somebody first. */
@Route("articles")
@Menu(order = 85, title = "articles.title", icon = "vaadin:newspaper")
@RolesAllowed(Authorities.ARTICLES)
final class ArticleListView extends VerticalLayout implements HasDynamicTitle {

    ArticleListView(ArticleDoors doors) {
        var list = new ListPanel<ArticleLine>("articles", doors.articles(), ArticleLine::id)
                .column("state", ArticleBadges::of, ArticleBadges::words)
                .column("title", ArticleLine::title)
                .column("kind", line -> Texts.name("articles.kind", line.kind()))
                .column("unit", ArticleLine::unit)
                .column("publishedAt", ArticleLine::publishedAt)
                .column(
                        "changedAt",
                        line -> Ages.of(line.changedAt(), doors.clock().instant()),
                        ArticleLine::changedAt)
                .opens(line ->
                        UI.getCurrent().navigate(ArticleView.class, line.id().value()));
        if (doors.mayWrite()) {
            var write = new Button(
                    Texts.of("articles.action.write"), _ -> UI.getCurrent().navigate(ArticleEditView.class));
            write.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            list.action(write);
        }
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("articles.title");
    }
}
