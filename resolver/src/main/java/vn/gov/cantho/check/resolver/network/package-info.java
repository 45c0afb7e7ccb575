/** Where networks are at home: a table that is read at the start and asked in memory. */
@NullMarked
package vn.gov.cantho.check.resolver.network;

import org.jspecify.annotations.NullMarked;
