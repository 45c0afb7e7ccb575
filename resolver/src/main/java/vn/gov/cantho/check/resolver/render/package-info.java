/** What is sent back: answers as pages for people and as JSON for programs. Pure functions. */
@NullMarked
package vn.gov.cantho.check.resolver.render;

import org.jspecify.annotations.NullMarked;
