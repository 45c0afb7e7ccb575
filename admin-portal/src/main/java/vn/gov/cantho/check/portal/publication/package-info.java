/** What a scan may know: the projection of approved facts, the status feed, and the way of its events to Redis. */
@NullMarked
package vn.gov.cantho.check.portal.publication;

import org.jspecify.annotations.NullMarked;
