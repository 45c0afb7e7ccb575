/** Whether the kinds of codes that do not exist can be told apart by how long their answers take. */
@NullMarked
package vn.gov.cantho.check.load.alike;

import org.jspecify.annotations.NullMarked;
