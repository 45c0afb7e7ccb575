/** Many people signed in to one portal at once: how long it takes to answer each, and how much memory a session has. */
@NullMarked
package vn.gov.cantho.check.load.signedin;

import org.jspecify.annotations.NullMarked;
