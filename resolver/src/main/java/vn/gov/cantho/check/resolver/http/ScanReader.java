package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.template.Coding;

/** Reads who asks for a stamp and what for. Browsers of a kind send the same headers, so those are read once. For one event loop. */
final class ScanReader {

    private final Memo<Page.Form> forms = new Memo<>(Preference::form);
    private final Memo<Language> languages = new Memo<>(accept -> Preference.language("", accept));
    private final Memo<Optional<Coding>> codings = new Memo<>(Preference::coding);
    private final Memo<Visitor.Agent> agents = new Memo<>(Visitor.Agent::of);
    private final Memo<Optional<ScanPlace>> places;
    private final Memo<String> networks;

    /** The headers of a request by their names, whose case does not matter; null for one that is not there. */
    interface Headers extends Function<CharSequence, @Nullable String> {}

    ScanReader(Clients clients) {
        this.places = new Memo<>(clients::placeOf);
        this.networks = new Memo<>(clients::networkOf);
    }

    Asker asker(HttpServerRequest request) {
        var asked = Preference.languageOfAddress(Renderers.query(request));
        return asker(request::getHeader, request.method().equals(HttpMethod.GET), asked);
    }

    /**
     * Reads the headers.
     *
     * @param reads whether the page itself is asked for, and not only what is said about it
     * @param language the one that the address names
     */
    Asker asker(Headers headers, boolean reads, Optional<Language> language) {
        var form = forms.read(header(headers, HttpHeaders.ACCEPT));
        var preferred = languages.read(header(headers, HttpHeaders.ACCEPT_LANGUAGE));
        var agent = agents.read(header(headers, HttpHeaders.USER_AGENT));
        return new Asker(
                new Renderers.Wish(form, language.orElse(preferred)),
                codings.read(header(headers, HttpHeaders.ACCEPT_ENCODING)),
                Visitor.of(headers, reads, form, agent));
    }

    /** Roughly where who asks is, by what {@link Clients#told} has gathered. */
    Optional<ScanPlace> place(String told) {
        return places.read(told);
    }

    /** The network of who asks, by the same. */
    String network(String told) {
        return networks.read(told);
    }

    private static String header(Headers headers, CharSequence name) {
        return Objects.requireNonNullElse(headers.apply(name), "");
    }
}
