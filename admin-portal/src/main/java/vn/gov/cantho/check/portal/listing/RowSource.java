package vn.gov.cantho.check.portal.listing;

import java.util.List;

/** Something that can be read window by window, such as for a file. */
@FunctionalInterface
public interface RowSource<T> {

    List<T> find(ListQuery query);
}
