package vn.gov.cantho.check.portal.approvals.ui;

import com.vaadin.flow.component.html.Span;
import vn.gov.cantho.check.portal.approvals.ApprovalRequest;
import vn.gov.cantho.check.portal.approvals.Decision;
import vn.gov.cantho.check.portal.shell.Badges;
import vn.gov.cantho.check.portal.shell.Texts;
import vn.gov.cantho.check.portal.shell.Tone;

/** What became of a decision, in words. */
final class DecisionWords {

    private DecisionWords() {}

    static String of(Decision decision) {
        return switch (decision) {
            case Decision.Done(ApprovalRequest.State state) -> Texts.name("approvals.outcome", state);
            case Decision.AlreadyDecided(ApprovalRequest.State state) ->
                Texts.of("approvals.alreadyDecided", Texts.name("approvals.state", state));
            case Decision.OwnContent _ -> Texts.of("approvals.ownContent");
            case Decision.ContentChanged _ -> Texts.of("approvals.contentChanged");
            case Decision.ReasonMissing _ -> Texts.of("approvals.reasonMissing");
            case Decision.NotDelegated _ -> Texts.of("approvals.notDelegated");
            case Decision.Busy _ -> Texts.of("approvals.busy");
            case Decision.NotFound _ -> Texts.of("approvals.notFound");
        };
    }

    static Span badge(Decision decision) {
        return Badges.of(decision instanceof Decision.Done ? Tone.GOOD : Tone.CAUTION, of(decision));
    }
}
