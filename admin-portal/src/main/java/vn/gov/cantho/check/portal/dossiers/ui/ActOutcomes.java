package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.gov.cantho.check.portal.activations.LinkHandover;
import vn.gov.cantho.check.portal.dossierforms.FormFlaw;
import vn.gov.cantho.check.portal.dossierforms.PaperKind;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.security.PortalAddress;
import vn.gov.cantho.check.portal.shell.Notices;
import vn.gov.cantho.check.portal.shell.Texts;

/** Shows what became of an act: the dossier as it stands, or why nothing was done; what was typed stays in its dialog. */
final class ActOutcomes {

    private final Consumer<Dossier> changed;
    private final PortalAddress portal;
    private Optional<Dialog> asking = Optional.empty();

    ActOutcomes(Consumer<Dossier> changed, PortalAddress portal) {
        this.changed = changed;
        this.portal = portal;
    }

    /** Says which dialog asked. */
    void asking(Dialog dialog) {
        asking = Optional.of(dialog);
    }

    /** @param key of the act; {@code <key>.done} says that it is done */
    void show(DossierOutcome outcome, String key) {
        switch (outcome) {
            case DossierOutcome.Done(var now) -> {
                finish(now);
                Notices.done(key + ".done");
            }
            case DossierOutcome.Granted(var now, var link) -> {
                finish(now);
                var dialog = LinkHandover.dialog(link, portal);
                dialog.addComponentAsFirst(
                        new Paragraph(Texts.of("dossiers.granted", link.owner().username())));
                dialog.open();
            }
            case DossierOutcome.WrongLength(var min, var max) -> refuse(Texts.of("dossiers.wrongLength", min, max));
            case DossierOutcome.TooManyFiles(var most) -> refuse(Texts.of("dossiers.tooManyFiles", most));
            case DossierOutcome.UnknownGround _ -> refuse(Texts.of("dossiers.ground.missing"));
            case DossierOutcome.RemarksMissing _ -> refuse(Texts.of("dossiers.remarksMissing"));
            case DossierOutcome.FactsMissing _ -> refuse(Texts.of("dossiers.factsMissing"));
            case DossierOutcome.GrantFlawed(var problems) -> refuse(grantProblems(problems));
            case DossierOutcome.NotWhole(var flaws, var missing) ->
                Notices.refused("dossiers.notWhole", lacks(flaws, missing));
            case DossierOutcome.NotHeld(var now) -> {
                finish(now);
                Notices.refused("dossiers.notHeld", now.officer().map(Dossier.Officer::name));
            }
            case DossierOutcome.Overtaken(var now) -> {
                finish(now);
                Notices.refused("dossiers.overtaken", DossierWords.state(now.state()));
            }
            case DossierOutcome.SamePerson _ -> Notices.refused("dossiers.samePerson");
            case DossierOutcome.NotPossible(var state) ->
                Notices.refused("dossiers.notPossible", DossierWords.state(state));
            case DossierOutcome.NotFound _ -> Notices.refused("dossiers.gone");
        }
    }

    /** Everything that a dossier lacks, in words. */
    static String lacks(List<FormFlaw> flaws, List<PaperKind> missing) {
        return String.join(
                ", ",
                Stream.concat(
                                flaws.stream().map(flaw -> DossierWords.field(flaw.field())),
                                missing.stream().map(DossierWords::paper))
                        .distinct()
                        .toList());
    }

    private static String grantProblems(List<String> problems) {
        return String.join(" ", problems.stream().map(key -> Texts.of(key)).toList());
    }

    private void refuse(String message) {
        asking.filter(Refusable.class::isInstance)
                .map(Refusable.class::cast)
                .ifPresent(dialog -> dialog.refuse(message));
    }

    private void finish(Dossier now) {
        asking.ifPresent(Dialog::close);
        changed.accept(now);
    }

    /** A dialog that says what is wrong with what was typed. */
    interface Refusable {

        void refuse(String message);
    }
}
