package vn.gov.cantho.check.portal.filing;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.dossierforms.FormContent;
import vn.gov.cantho.check.portal.dossierforms.FormField;
import vn.gov.cantho.check.portal.establishments.EstablishmentKind;
import vn.gov.cantho.check.portal.products.ProductGroup;
import vn.gov.cantho.check.portal.routing.Destination;
import vn.gov.cantho.check.portal.routing.Routing;
import vn.gov.cantho.check.portal.shell.Formats;

/** Finds the agency that takes a dossier in, by the table that the city edits (Điều 6.2). */
@Component
class Intake {

    /** The field of the group that most of the products belong to. */
    static final String GROUP = "group";

    private final Routing routing;
    private final CommuneRepository communes;
    private final InstantSource clock;

    Intake(Routing routing, CommuneRepository communes, InstantSource clock) {
        this.routing = routing;
        this.communes = communes;
        this.clock = clock;
    }

    /** What an applicant says first: it decides who takes the dossier in. */
    record Said(ProductGroup group, EstablishmentKind kind, FormContent.Commune commune) {

        /** What the form says of it already. */
        FormContent form() {
            var empty = FormContent.EMPTY;
            return new FormContent(
                    new FormContent.Identity("", "", Optional.of(kind), "", ""),
                    empty.registration(),
                    empty.people(),
                    new FormContent.Whereabouts("", "", "", Optional.of(commune), ""),
                    empty.wishes(),
                    "");
        }
    }

    List<FormContent.Commune> communes() {
        return communes.find();
    }

    /** What was chosen; nothing while something is not. */
    Optional<Said> read(Typed typed) {
        return said(
                Typed.constant(ProductGroup.values(), typed.get(GROUP)),
                Typed.constant(EstablishmentKind.values(), typed.get(FormField.KIND.name())),
                communes.find().stream()
                        .filter(commune -> Long.toString(commune.id()).equals(typed.get(FormField.COMMUNE.name())))
                        .findFirst());
    }

    /** The same of a form that was written; its first product stands for all. */
    static Optional<Said> read(FormContent content) {
        return said(
                content.wishes().products().stream()
                        .map(FormContent.WishedProduct::group)
                        .findFirst(),
                content.identity().kind(),
                content.whereabouts().commune());
    }

    /** What is still to be chosen. */
    List<PageError> lacking(Words words, Typed typed) {
        var errors = new ArrayList<PageError>();
        if (Typed.constant(ProductGroup.values(), typed.get(GROUP)).isEmpty()) {
            errors.add(new PageError(GROUP, words.of("start.group.missing")));
        }
        if (Typed.constant(EstablishmentKind.values(), typed.get(FormField.KIND.name()))
                .isEmpty()) {
            errors.add(new PageError(FormField.KIND.name(), words.of("start.kind.missing")));
        }
        if (communes.find().stream()
                .noneMatch(commune -> Long.toString(commune.id()).equals(typed.get(FormField.COMMUNE.name())))) {
            errors.add(new PageError(FormField.COMMUNE.name(), words.of("start.commune.missing")));
        }
        return errors;
    }

    /** Who takes it in today, and why. */
    Destination agencyFor(Said said) {
        return routing.agencyFor(
                said.group().name(),
                said.kind().name(),
                said.commune().id(),
                LocalDate.ofInstant(clock.instant(), Formats.ZONE));
    }

    private static Optional<Said> said(
            Optional<ProductGroup> group, Optional<EstablishmentKind> kind, Optional<FormContent.Commune> commune) {
        return group.flatMap(of -> kind.flatMap(as -> commune.map(in -> new Said(of, as, in))));
    }
}
