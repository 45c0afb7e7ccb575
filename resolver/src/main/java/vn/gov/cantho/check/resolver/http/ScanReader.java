package vn.gov.cantho.check.resolver.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Language;
import vn.gov.cantho.check.resolver.scan.ScanPlace;
import vn.gov.cantho.check.resolver.template.Coding;

/** Reads who asks for a stamp and what for. Browsers of a kind send the same headers, so those are read once. For one event loop. */
final class ScanReader {

    private final Clients clients;
    private final Memo<Page.Form> forms = new Memo<>(Preference::form);
    private final Memo<Language> languages = new Memo<>(accept -> Preference.language("", accept));
    private final Memo<Optional<Coding>> codings = new Memo<>(Preference::coding);
    private final Memo<Visitor.Agent> agents = new Memo<>(Visitor.Agent::of);
    private final Memo<Optional<ScanPlace>> places;

    ScanReader(Clients clients) {
        this.clients = clients;
        this.places = new Memo<>(clients::placeOf);
    }

    Scan read(HttpServerRequest request, Instant at) {
        var form = forms.read(header(request, HttpHeaders.ACCEPT));
        var language = languages.read(header(request, HttpHeaders.ACCEPT_LANGUAGE));
        var asked = Preference.languageOfAddress(Renderers.query(request));
        var agent = agents.read(header(request, HttpHeaders.USER_AGENT));
        return new Scan(
                request,
                new Renderers.Wish(form, asked.orElse(language)),
                codings.read(header(request, HttpHeaders.ACCEPT_ENCODING)),
                Visitor.of(request, form, agent),
                at,
                places.read(clients.told(request)),
                System.nanoTime(),
                Optional.empty());
    }

    private static String header(HttpServerRequest request, CharSequence name) {
        return Objects.requireNonNullElse(request.getHeader(name), "");
    }
}
