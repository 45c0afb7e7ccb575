package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.gov.cantho.check.portal.articles.ArticleKind;
import vn.gov.cantho.check.portal.articles.ArticleLine;
import vn.gov.cantho.check.portal.listing.ListQuery;
import vn.gov.cantho.check.portal.listing.ListSource;
import vn.gov.cantho.check.portal.security.Authorities;
import vn.gov.cantho.check.portal.shell.Ages;
import vn.gov.cantho.check.portal.shell.ListPanel;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows the articles in reach, what waits for somebody first. */
@Route("articles")
@Menu(order = 85, title = "articles.title", icon = "vaadin:newspaper")
@RolesAllowed(Authorities.ARTICLES)
final class ArticleListView extends VerticalLayout implements HasDynamicTitle {

    private final transient ArticleDoors doors;
    private final ComboBox<ArticleKind> kind = new ComboBox<>();

    ArticleListView(ArticleDoors doors) {
        this.doors = doors;
        var list = new ListPanel<>("articles", new Filtered(), ArticleLine::id)
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
        describeFilter(list);
        setSizeFull();
        setPadding(false);
        add(list);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("articles.title");
    }

    private void describeFilter(ListPanel<ArticleLine> list) {
        kind.setItems(List.of(ArticleKind.values()));
        kind.setItemLabelGenerator(one -> Texts.name("articles.kind", one));
        kind.setPlaceholder(Texts.of("articles.filter.kind"));
        kind.setAriaLabel(Texts.of("articles.filter.kind"));
        kind.setClearButtonVisible(true);
        kind.addClassName("list-filter");
        kind.addValueChangeListener(_ -> list.refresh());
        list.action(kind);
    }

    /** What the box leaves. */
    private final class Filtered implements ListSource<ArticleLine> {

        @Override
        public List<ArticleLine> find(ListQuery query) {
            return doors.articles().find(kind.getOptionalValue(), query);
        }

        @Override
        public int count(ListQuery query) {
            return doors.articles().count(kind.getOptionalValue(), query);
        }
    }
}
