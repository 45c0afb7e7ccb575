/** How an agency runs its queue: until when it decides, and which unit below it decides in its place. */
@NullMarked
package vn.gov.cantho.check.portal.queues;

import org.jspecify.annotations.NullMarked;
