package vn.gov.cantho.check.portal.products.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.orderedlayout.HorizontalLayout;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.tabs.TabSheet;
import java.util.List;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.audit.AuditSubject;
import vn.gov.cantho.check.portal.products.Product;
import vn.gov.cantho.check.portal.products.ProductFlaw;
import vn.gov.cantho.check.portal.products.ProductId;
import vn.gov.cantho.check.portal.products.ProductState;
import vn.gov.cantho.check.portal.products.ProductVersion;
import vn.gov.cantho.check.portal.products.Saving;
import vn.gov.cantho.check.portal.products.Submission;
import vn.gov.cantho.check.portal.products.Versioning;
import vn.gov.cantho.check.portal.products.Withdrawal;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.HistoryPanel;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** One product: what it says, its documents, its history, and what may be done with it now. */
final class ProductDetail extends VerticalLayout {

    private final ProductDoors doors;
    private final Consumer<ProductId> changed;
    private final ProductForm form;
    private final HorizontalLayout actions = new HorizontalLayout();
    private final Product product;
    private int version;

    /** @param changed called when the product stands elsewhere than shown, to be read again */
    ProductDetail(ProductDoors doors, Product product, Runnable closed, Consumer<ProductId> changed) {
        this.doors = doors;
        this.product = product;
        this.changed = changed;
        this.version = product.latest().version();
        this.form = new ProductForm(doors.media());
        addClassName("product-detail");
        actions.addClassName("actions");
        add(heading(closed), facts(), actions, tabs());
        cancelled();
        fillForm();
        fillActions();
    }

    private HorizontalLayout heading(Runnable closed) {
        var title = new H2(product.latest().content().nameVi());
        var close = new Button(Texts.of("products.action.close"), _ -> closed.run());
        close.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var heading = new HorizontalLayout(title, close);
        heading.setWidthFull();
        heading.expand(title);
        return heading;
    }

    private HorizontalLayout facts() {
        var facts = new HorizontalLayout(
                ProductBadges.of(product.latest().state()),
                new Span(product.code().text()),
                new Span(Texts.of("products.version", product.latest().number())),
                new Span(
                        product.publishedVersion().isPresent()
                                ? Texts.of(
                                        "products.public",
                                        product.publishedVersion().getAsInt())
                                : Texts.of("products.notPublic")));
        facts.addClassName("facts");
        facts.setWrap(true);
        return facts;
    }

    /** Says why the public sees nothing, where an agency cancelled what it saw. */
    private void cancelled() {
        if (product.publishedVersion().isPresent()) {
            return;
        }
        doors.cancellations().inForce("PRODUCT", product.id().value()).ifPresent(cancellation -> {
            var words = new Div(
                    Badges.of(Tone.DANGER, Texts.of("products.cancelled")),
                    new Span(Texts.of(
                            "products.cancelled.why",
                            cancellation.agency(),
                            cancellation.ground().name(Texts.language()),
                            cancellation.reason())));
            words.addClassName("field-reason");
            addComponentAtIndex(2, words);
        });
    }

    private TabSheet tabs() {
        var tabs = new TabSheet();
        tabs.setWidthFull();
        tabs.add(Texts.of("products.tab.content"), form);
        tabs.add(
                Texts.of("products.tab.documents"),
                new ProductDocuments(doors.products(), doors.media(), doors.clock(), product, isDraft()));
        tabs.add(
                Texts.of("products.tab.history"),
                new HistoryPanel(
                        doors.trail(), new AuditSubject("PRODUCT", product.id().value())));
        return tabs;
    }

    private void fillForm() {
        form.hideCode();
        form.setContent(product.latest().content());
        form.setReadOnly(!isDraft());
        var reasons = doors.products().openReasons(product);
        if (!reasons.isEmpty()) {
            doors.products()
                    .refusedVersion(product)
                    .ifPresent(refused -> form.showReasons(
                            reasons, refused.content(), doors.grounds().all()));
        }
    }

    private void fillActions() {
        if (!doors.mayEdit(product)) {
            return;
        }
        switch (product.latest().state()) {
            case DRAFT -> {
                var save = new Button(Texts.of("products.action.save"), _ -> saveAndShow());
                save.addClickShortcut(Key.KEY_S, KeyModifier.CONTROL);
                actions.add(main("products.action.submit", this::askSubmit), save);
            }
            case SUBMITTED -> actions.add(new Button(Texts.of("products.action.withdraw"), _ -> withdraw()));
            case REFUSED -> actions.add(main("products.action.fix", this::beginVersion));
            case APPROVED, WITHDRAWN, SUPERSEDED -> actions.add(main("products.action.newVersion", this::beginVersion));
        }
    }

    private static Button main(String key, Runnable action) {
        var button = new Button(Texts.of(key), _ -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    /** Leads to a field by its name in reasons; to none when there is no such. */
    void focus(String field) {
        form.focus(field);
    }

    private boolean isDraft() {
        return product.latest().state() == ProductState.DRAFT && doors.mayEdit(product);
    }

    private void saveAndShow() {
        if (save()) {
            Notices.done("products.saved");
            changed.accept(product.id());
        }
    }

    private boolean save() {
        return switch (doors.products().saveDraft(product.id(), form.content(), version)) {
            case Saving.Saved(int saved) -> {
                version = saved;
                form.clearMessages();
                yield true;
            }
            case Saving.Invalid(List<ProductFlaw> flaws) -> {
                form.showFlaws(flaws);
                yield false;
            }
            case Saving.Overtaken(ProductVersion theirs) -> {
                version = theirs.version();
                form.showTheirs(theirs.content());
                Notices.refused("products.overtaken");
                yield false;
            }
            case Saving.NotDraft(ProductState state) -> {
                Notices.refused("products.notDraft", ProductBadges.words(state));
                yield false;
            }
        };
    }

    private void askSubmit() {
        var question = new ConfirmDialog(
                Texts.of("products.submit.ask"),
                Texts.of("products.submit.meaning"),
                Texts.of("products.action.submit"),
                _ -> submit());
        question.setWidth("26rem");
        question.setCancelable(true);
        question.setCancelText(Texts.of("shell.cancel"));
        question.open();
    }

    private void submit() {
        if (!form.content().equals(product.latest().content()) && !save()) {
            return;
        }
        switch (doors.products().submit(product.id(), version)) {
            case Submission.Submitted _ -> {
                Notices.done("products.submitted");
                changed.accept(product.id());
            }
            case Submission.Incomplete(List<ProductFlaw> flaws) -> form.showFlaws(flaws);
            case Submission.Overtaken _ -> Notices.refused("products.overtaken.submit");
            case Submission.NotDraft(ProductState state) ->
                Notices.refused("products.notDraft", ProductBadges.words(state));
        }
    }

    private void withdraw() {
        switch (doors.products().withdraw(product.id())) {
            case Withdrawal.Done _ -> Notices.done("products.withdrawn");
            case Withdrawal.NotWaiting(ProductState state) ->
                Notices.refused("products.notWaiting", ProductBadges.words(state));
        }
        changed.accept(product.id());
    }

    private void beginVersion() {
        switch (doors.products().newVersion(product.id())) {
            case Versioning.Opened(int number) -> Notices.done("products.opened", number);
            case Versioning.AlreadyOpen(ProductState state) ->
                Notices.refused("products.alreadyOpen", ProductBadges.words(state));
        }
        changed.accept(product.id());
    }
}
