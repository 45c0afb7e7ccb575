package vn.gov.cantho.check.portal.dossiers.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.function.Consumer;
import vn.gov.cantho.check.portal.dossierforms.DossierId;
import vn.gov.cantho.check.portal.dossiers.AppraisalService;
import vn.gov.cantho.check.portal.dossiers.Dossier;
import vn.gov.cantho.check.portal.dossiers.DossierOutcome;
import vn.gov.cantho.check.portal.dossiers.DossierState;
import vn.gov.cantho.check.portal.dossiers.Opinion;
import vn.gov.cantho.check.portal.dossiers.RemarkReason;
import vn.gov.cantho.check.portal.shell.Formats;
import vn.gov.cantho.check.portal.shell.Texts;

/** What the reader can do with a dossier now; the next step of the work is the one solid button. */
final class DossierActions extends Div {

    private final transient DossierDoors doors;
    private final transient Dossier dossier;
    private final transient ActOutcomes outcomes;
    private final transient AppraisalService work;
    private final transient DossierId id;
    private final int version;

    /** @param changed shows the dossier as it stands now */
    DossierActions(DossierDoors doors, Dossier dossier, Consumer<Dossier> changed) {
        this.doors = doors;
        this.dossier = dossier;
        this.outcomes = new ActOutcomes(changed, doors.address());
        this.work = doors.appraisal();
        this.id = dossier.id();
        this.version = dossier.version();
        addClassName("actions");
        if (!doors.mayActOn(dossier)) {
            return;
        }
        if (dossier.isHeldFrom(doors.account())) {
            takeOver();
            return;
        }
        if (dossier.ours() && doors.mayWork()) {
            ofAgency();
        }
        if (doors.isCity() && dossier.state() == DossierState.SENT) {
            ofCity();
        }
        if (dossier.isHeldBy(doors.account())) {
            ask("dossiers.release", () -> outcomes.show(work.release(id, version), "dossiers.release"));
        }
    }

    private void ofAgency() {
        switch (dossier.state()) {
            case SUBMITTED, RECEIVED -> mainAct("dossiers.take", () -> work.take(id, version));
            case APPRAISING, SUPPLEMENTED -> {
                if (dossier.isHeldBy(doors.account())) {
                    appraising();
                } else {
                    mainAct("dossiers.take", () -> work.take(id, version));
                }
            }
            case SUPPLEMENT_REQUESTED -> supplementing();
            case APPRAISED -> deciding();
            case APPROVED -> mainAct("dossiers.send", () -> work.send(id, version));
            case GRANTED -> mainAsk("dossiers.handOver", this::handOver);
            case DRAFT, SENT, HANDED_OVER, ACTIVE, REFUSED, WITHDRAWN -> {
                // Others have to do something, or nobody.
            }
        }
        if (dossier.origin() == Dossier.Origin.COUNTER && dossier.state().mayBecome(DossierState.WITHDRAWN)) {
            ask(
                    "dossiers.withdraw",
                    () -> say(
                            "dossiers.withdraw",
                            Asked.REASON,
                            said -> doors.counter().withdraw(id, version, said)));
        }
    }

    private void appraising() {
        mainAsk(
                "dossiers.appraise",
                () -> opine("dossiers.appraise", Asked.REASON, said -> work.appraise(id, version, said)));
        ask(
                "dossiers.supplement",
                () -> open(new SupplementDialog(
                        doors,
                        dossier,
                        remarks -> outcomes.show(
                                work.requestSupplement(id, version, remarks, ""), "dossiers.supplement"))));
        refusing();
    }

    private void supplementing() {
        if (dossier.origin() == Dossier.Origin.COUNTER) {
            var key = new Button(
                    Texts.of("dossiers.keySupplement"),
                    _ -> getUI().ifPresent(page -> page.navigate(CounterView.class, id.value())));
            key.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add(key);
        }
        if (dossier.isHeldBy(doors.account())) {
            refusing();
        }
    }

    private void deciding() {
        var appraiser = dossier.appraisedBy()
                .filter(account -> account == doors.account())
                .isPresent();
        if (doors.mayDecide() && !appraiser) {
            mainAsk(
                    "dossiers.approve",
                    () -> opine("dossiers.approve", Asked.OPINION, said -> work.approve(id, version, said)));
            ask(
                    "dossiers.sendBack",
                    () -> opine("dossiers.sendBack", Asked.REASON, said -> work.sendBack(id, version, said)));
            refusing();
        }
    }

    private void refusing() {
        if (doors.mayDecide()) {
            ask("dossiers.refuse", this::refuse);
        }
    }

    /** The ground is one of the list, and what it is about here is said beside it. */
    private void refuse() {
        var ground = new ComboBox<RemarkReason>(Texts.of("dossiers.ground"));
        ground.setItems(doors.dossiers().refusalGrounds(LocalDate.now(Formats.ZONE)));
        ground.setItemLabelGenerator(DossierWords::reason);
        ground.setRequiredIndicatorVisible(true);
        ground.setWidthFull();
        var file = new OpinionFile(doors.reader().media());
        var dialog = new SayDialog("dossiers.refuse", true, words -> {
            ground.setErrorMessage(Texts.of("dossiers.ground.missing"));
            ground.setInvalid(ground.isEmpty());
            if (!ground.isEmpty()) {
                outcomes.show(
                        work.refuse(
                                id,
                                version,
                                ground.getOptionalValue().map(RemarkReason::code),
                                new Opinion(words, file.content())),
                        "dossiers.refuse");
            }
        });
        dialog.addComponentAtIndex(1, ground);
        dialog.add(file);
        open(dialog);
    }

    private void ofCity() {
        if (doors.mayGrant()) {
            mainAsk(
                    "dossiers.grant",
                    () -> open(new GrantDialog(
                            dossier,
                            (decision, username) -> outcomes.show(
                                    doors.grants().grant(id, version, decision, username), "dossiers.grant"))));
        }
        if (doors.mayTakeOver()) {
            ask(
                    "dossiers.giveBack",
                    () -> opine(
                            "dossiers.giveBack",
                            Asked.REASON,
                            said -> doors.grants().giveBack(id, version, said)));
        }
    }

    private void takeOver() {
        if (doors.mayTakeOver()) {
            ask(
                    "dossiers.takeOver",
                    () -> say("dossiers.takeOver", Asked.REASON, said -> work.takeOver(id, version, said)));
        }
    }

    private void handOver() {
        open(new HandoverDialog(handover -> outcomes.show(work.handOver(id, version, handover), "dossiers.handOver")));
    }

    /** Whether something has to be said. */
    private enum Asked {
        REASON,
        OPINION
    }

    /** What an act says. */
    private interface Saying {
        DossierOutcome say(String words);
    }

    private void say(String key, Asked asked, Saying saying) {
        open(new SayDialog(key, asked == Asked.REASON, words -> outcomes.show(saying.say(words), key)));
    }

    /** What an act says, with a file perhaps. */
    private interface Opining {
        DossierOutcome opine(Opinion said);
    }

    private void opine(String key, Asked asked, Opining opining) {
        var file = new OpinionFile(doors.reader().media());
        var dialog = new SayDialog(
                key,
                asked == Asked.REASON,
                words -> outcomes.show(opining.opine(new Opinion(words, file.content())), key));
        dialog.add(file);
        open(dialog);
    }

    private void open(Dialog dialog) {
        outcomes.asking(dialog);
        dialog.open();
    }

    /** What an act does at once. */
    private interface Act {
        DossierOutcome act();
    }

    private void mainAct(String key, Act act) {
        mainAsk(key, () -> outcomes.show(act.act(), key));
    }

    private void mainAsk(String key, Runnable ask) {
        var button = new Button(Texts.of(key), _ -> ask.run());
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(button);
    }

    private void ask(String key, Runnable ask) {
        add(new Button(Texts.of(key), _ -> ask.run()));
    }
}
