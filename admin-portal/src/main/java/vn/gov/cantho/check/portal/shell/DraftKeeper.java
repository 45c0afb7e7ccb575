package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.InstantSource;
import java.util.Map;

/**
 * Keeps what is typed into a form while it is typed, says so, and offers what was left unsaved when the form is opened again.
 * Placed above the fields of a form that the reader may save.
 */
public final class DraftKeeper extends Div {

    private final transient Drafts drafts;
    private final transient InstantSource clock;
    private final String form;
    private final long subject;
    private final transient DraftFields fields;
    private final Span said = new Span();
    private transient Map<String, String> shown = Map.of();

    DraftKeeper(Drafts drafts, InstantSource clock, String form, long subject, DraftFields fields) {
        this.drafts = drafts;
        this.clock = clock;
        this.form = form;
        this.subject = subject;
        this.fields = fields;
        addClassName("draft");
        said.getElement().setAttribute("role", "status");
        add(said);
        fields.whenChanged(this::keep);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (event.isInitialAttach()) {
            shown = fields.read();
            drafts.find(form, subject)
                    .filter(draft -> !draft.fields().equals(shown))
                    .ifPresent(this::offer);
        }
    }

    /** What was typed is saved where it belongs. */
    public void saved() {
        drafts.forget(form, subject);
        shown = fields.read();
        said.setText("");
    }

    /**
     * Somebody else saved meanwhile: shows both versions of what differs, and leaves the choice.
     *
     * @param showTheirs fills the form with what is saved now
     */
    public void overtaken(Runnable showTheirs) {
        var mine = fields.read();
        showTheirs.run();
        var theirs = fields.read();
        if (mine.equals(theirs)) {
            saved();
            Notices.done("draft.conflict.same");
            return;
        }
        new ConflictDialog(fields, mine, theirs, () -> fields.write(mine), () -> {
                    fields.write(theirs);
                    saved();
                })
                .open();
        fields.write(mine);
    }

    private void keep() {
        var typed = fields.read();
        if (typed.equals(shown)) {
            drafts.forget(form, subject);
            said.setText("");
        } else if (drafts.keep(form, subject, typed)) {
            said.setText(Texts.of("draft.kept", Formats.time(clock.instant())));
        } else {
            said.setText(Texts.of("draft.tooLarge"));
        }
    }

    private void offer(Drafts.Draft draft) {
        var offer = new Div();
        offer.addClassName("draft-offer");
        offer.getElement().setAttribute("role", "status");
        var restore = new Button(Texts.of("draft.restore"), _ -> {
            fields.write(draft.fields());
            remove(offer);
            keep();
        });
        restore.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var discard = new Button(Texts.of("draft.discard"), _ -> {
            drafts.forget(form, subject);
            remove(offer);
        });
        offer.add(new Span(Texts.of("draft.found", Formats.time(draft.savedAt()))), restore, discard);
        addComponentAsFirst(offer);
    }
}
