package vn.gov.cantho.check.portal.codelots;

import java.util.List;
import vn.gov.cantho.check.portal.productionlots.Flaw;

/** What became of an attempt to issue codes. */
public sealed interface CodeIssue {

    /** The codes exist; none is active. */
    record Issued(CodeLot codeLot) implements CodeIssue {}

    /** Something typed cannot be kept. */
    record Flawed(List<Flaw> flaws) implements CodeIssue {}
}
