package vn.gov.cantho.check.resolver.render;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import vn.gov.cantho.check.resolver.catalogue.Listed;
import vn.gov.cantho.check.resolver.scan.Establishment;
import vn.gov.cantho.check.resolver.scan.Judgement;

/** Everything a page with a list is made of. */
public sealed interface ListAnswer {

    /** Since when it is known what stands against the lines. */
    Moment moment();

    /**
     * The time that an answer speaks of.
     *
     * @param asOf whatever was decided before it has been heard
     * @param fresh whether that is less than a second ago
     */
    record Moment(Instant asOf, boolean fresh) {}

    /** The directories. */
    enum Directory {
        PRODUCTS,
        ESTABLISHMENTS
    }

    /**
     * What a search found.
     *
     * @param text what was typed
     * @param page from 1
     * @param total how many were found
     * @param more whether there are more than could be read
     * @param shown those of this page
     */
    record SearchAnswer(String text, int page, int pages, int total, boolean more, List<Listed> shown, Moment moment)
            implements ListAnswer {

        public SearchAnswer {
            shown = List.copyOf(shown);
        }
    }

    /**
     * A page of a directory.
     *
     * @param continued whether it is not the first page
     * @param next what the next page begins behind; absent on the last page
     */
    record DirectoryAnswer(Directory directory, boolean continued, List<Listed> shown, OptionalLong next, Moment moment)
            implements ListAnswer {

        public DirectoryAnswer {
            shown = List.copyOf(shown);
        }
    }

    /**
     * An establishment and a page of its products.
     *
     * @param against what was decided against it
     * @param continued whether it is not the first page
     * @param next what the next page begins behind; absent on the last page
     */
    record ProfileAnswer(
            Establishment establishment,
            Optional<Judgement> against,
            boolean continued,
            List<Listed> shown,
            OptionalLong next,
            Moment moment)
            implements ListAnswer {

        public ProfileAnswer {
            shown = List.copyOf(shown);
        }

        /** Whether nothing about it may be shown. */
        boolean withheld() {
            return against.filter(judgement -> judgement.verdict().withholdsData())
                    .isPresent();
        }
    }
}
