package vn.gov.cantho.check.portal.listing;

/** Something that can be listed window by window; the door of a feature, seen by a list. */
public interface ListSource<T> extends RowSource<T> {

    /** How many rows the filter leaves; the window does not matter. */
    int count(ListQuery query);
}
