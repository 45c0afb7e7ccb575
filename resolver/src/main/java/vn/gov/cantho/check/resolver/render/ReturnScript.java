package vn.gov.cantho.check.resolver.render;

/**
 * The only script of a page with a verdict. Browsers keep pages alive for who goes back to them, also those that say
 * {@code no-store}: a stamp would still look valid that was recalled meanwhile. A page that comes back that way hides itself and is
 * asked for anew.
 */
final class ReturnScript {

    static final String TEXT = "addEventListener(\"pageshow\",function(e){"
            + "if(e.persisted){document.documentElement.hidden=true;location.reload()}})";

    private ReturnScript() {}

    static void write(Html html) {
        html.raw("<script>").raw(TEXT).raw("</script>");
    }

    /** How the content security policy lets it through, and no other. */
    static String source() {
        return Stylesheet.source(TEXT);
    }
}
