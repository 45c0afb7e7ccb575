package vn.gov.cantho.check.portal.background;

import java.time.LocalDate;

/**
 * Something that has to be done by a day.
 *
 * @param identity what it is, such as {@code APPROVAL:17}; with another day it is another item
 * @param textPrefix of the texts, one for each stage such as {@code OVERDUE}, with {@code {0}} for the name and
 *     {@code {1}} for the day
 * @param name how people know it
 * @param unit whose matter it is
 * @param steps how many units above that have to do it; 0 is itself
 * @param functionGroup what units above must have to count
 * @param role who in that unit has to do it, by the name of the role
 * @param link the page where it is done
 */
public record DueItem(
        String identity,
        String textPrefix,
        String name,
        LocalDate dueOn,
        long unit,
        int steps,
        String functionGroup,
        String role,
        String link) {}
