package vn.gov.cantho.check.portal.restrictions;

/**
 * A recall as one officer proposes it. The public reads all of it.
 *
 * @param reason the hazard in one plain sentence
 * @param instruction what whoever holds the goods must do
 * @param decisionNumber the number of the written decision
 */
public record NewRecall(
        SubjectKind subjectKind, long subjectId, String reason, String instruction, String decisionNumber) {

    public NewRecall {
        reason = reason.strip();
        instruction = instruction.strip();
        decisionNumber = decisionNumber.strip();
    }
}
