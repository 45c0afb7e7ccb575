/** Signed notes of how far the trail had come when, kept outside the database, and the program that holds the trail to them. */
@NullMarked
package vn.gov.cantho.check.portal.checkpoints;

import org.jspecify.annotations.NullMarked;
