package vn.gov.cantho.check.resolver.report;

/** What keeps a form from being taken, and the field that it is said at. */
public enum Flaw {
    PROBLEM_MISSING("problem"),
    WORDS_TOO_SHORT("words"),
    WORDS_TOO_LONG("words"),
    PLACE_TOO_LONG("place"),
    NAME_TOO_LONG("name"),
    PHONE_WRONG("phone"),
    EMAIL_WRONG("email"),
    PHOTO_TOO_LARGE("photo"),
    PHOTO_NO_PICTURE("photo"),
    PHOTO_TOO_MANY_PIXELS("photo"),
    PHOTOS_TOO_MANY("photo"),
    /** There is no room for photos right now. */
    PHOTOS_NO_ROOM("photo"),
    /** The form lay open too long, or is none of ours. */
    FORM_OLD("words"),
    /** The network has reported too often. */
    TOO_OFTEN("words"),
    /** The database cannot be reached. */
    NOT_KEPT("words");

    private final String field;

    Flaw(String field) {
        this.field = field;
    }

    /** The name of the field in the form. */
    public String field() {
        return field;
    }
}
