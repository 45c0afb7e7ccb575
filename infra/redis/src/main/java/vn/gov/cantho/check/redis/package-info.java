/** Where the master of Redis is, for both programs: at one address, or where the Sentinels say. */
@NullMarked
package vn.gov.cantho.check.redis;

import org.jspecify.annotations.NullMarked;
