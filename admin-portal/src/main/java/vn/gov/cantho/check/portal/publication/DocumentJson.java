package vn.gov.cantho.check.portal.publication;

import java.util.Collection;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import vn.gov.cantho.check.contract.status.StatusEvent;
import vn.gov.cantho.check.contract.status.StatusEventFormat;

/** The JSON that publication reads from and writes to PostgreSQL. */
final class DocumentJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private DocumentJson() {}

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static String write(Object document) {
        return MAPPER.writeValueAsString(document);
    }

    /** The events as {@code publication.emit} takes them. */
    static String write(Collection<StatusEvent> events) {
        return MAPPER.writeValueAsString(
                events.stream().map(DocumentJson::element).toList());
    }

    private static Map<String, Object> element(StatusEvent event) {
        var subject = event.subject();
        return Map.of(
                "kind", subject.kind().name(),
                "id", subject.id(),
                "from", subject.from(),
                "to", subject.to(),
                "change", event.change().name(),
                "body", StatusEventFormat.write(event));
    }
}
