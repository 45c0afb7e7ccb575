package vn.gov.cantho.check.resolver.render;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.gov.cantho.check.contract.gs1.CheckDigit;
import vn.gov.cantho.check.resolver.scan.Answer;
import vn.gov.cantho.check.resolver.scan.Identity;
import vn.gov.cantho.check.resolver.scan.ProductionLot;
import vn.gov.cantho.check.resolver.scan.ProductionLot.JourneyStep;
import vn.gov.cantho.check.resolver.scan.Verdict;

/**
 * The journey of a lot as events of EPCIS 2.0 with the words of CBV 2.0. The lot comes to be at its last stage of making,
 * if any; what was done before and after observes it. A place is named only by a GLN.
 */
final class EpcisEvents {

    private static final String CONTEXT = "https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld";

    /** Vietnam has had no summer time since 1975. */
    private static final String OFFSET = "+07:00";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

    /** The stages that a lot can come to be at, the one that counts first. */
    private static final List<String> MAKING = List.of("PROCESSING", "HARVEST", "PRIMARY_PRODUCTION");

    private static final Map<String, String> STEPS = Map.of(
            "PACKING", "packing",
            "STORAGE", "storing",
            "TRANSPORT", "transporting",
            "DISTRIBUTION", "shipping");

    /** The identifiers in front of a GLN under which it names a place and not somebody. */
    private static final Set<String> OF_PLACES = Set.of("(410)", "(413)", "(414)", "(416)");

    private static final int IDENTIFIER_LENGTH = 5;
    private static final int GLN_LENGTH = 13;

    /** Units of UN/ECE Recommendation 20, which EPCIS wants, by what people write. */
    private static final Map<String, String> UNITS = Map.of(
            "kg", "KGM",
            "g", "GRM",
            "tấn", "TNE",
            "tạ", "DTN",
            "l", "LTR",
            "lít", "LTR",
            "ml", "MLT",
            "m", "MTR");

    JsonObject document(String id, Answer answer, Identity identity) {
        var lot = identity.lot().orElseThrow();
        var lotId =
                CanonicalId.lot(identity.product().orElseThrow().facts().gtin().orElseThrow(), lot.number());
        var events = new JsonArray();
        var birth = birth(lot.journey());
        for (var i = 0; i < lot.journey().size(); i++) {
            events.add(event(lot.journey().get(i), i == birth, lot, lotId));
        }
        recall(answer).ifPresent(event -> events.add(event.put("quantityList", goods(lotId, Optional.empty()))));
        return new JsonObject()
                .put("@context", new JsonArray().add(CONTEXT))
                .put("id", id)
                .put("type", "EPCISDocument")
                .put("schemaVersion", "2.0")
                .put("creationDate", time(answer.asOf()))
                .put("epcisBody", new JsonObject().put("eventList", events));
    }

    /** The place in the journey at which the lot comes to be: the last stage of making; negative where nothing was made. */
    private static int birth(List<JourneyStep> journey) {
        for (var stage : MAKING) {
            for (var i = journey.size() - 1; i >= 0; i--) {
                if (journey.get(i).stage().equals(stage)) {
                    return i;
                }
            }
        }
        return -1;
    }

    private static JsonObject event(JourneyStep step, boolean birth, ProductionLot lot, String lotId) {
        var json = event(step.endedAt().orElse(step.startedAt()), birth ? "ADD" : "OBSERVE")
                .put("quantityList", goods(lotId, birth ? lot.facts().quantity() : Optional.empty()))
                .put("bizStep", birth ? "creating_class_instance" : STEPS.getOrDefault(step.stage(), "other"))
                .put("disposition", isOnTheWay(step) ? "in_transit" : birth ? "active" : "in_progress");
        if (birth) {
            json.put("ilmd", masterData(lot));
        }
        gln(step).ifPresent(gln -> {
            var place = new JsonObject().put("id", CanonicalId.place(gln));
            json.put("readPoint", place);
            if (!isOnTheWay(step)) {
                // It is where the goods are from then on.
                json.put("bizLocation", place.copy());
            }
        });
        return json;
    }

    private static boolean isOnTheWay(JourneyStep step) {
        return step.stage().equals("TRANSPORT") || step.stage().equals("DISTRIBUTION");
    }

    private static Optional<JsonObject> recall(Answer answer) {
        return answer.notice()
                .filter(_ -> answer.verdict() == Verdict.RECALLED)
                .map(notice -> event(notice.since(), "OBSERVE").put("disposition", "recalled"));
    }

    private static JsonObject event(Instant at, String action) {
        return new JsonObject()
                .put("type", "ObjectEvent")
                .put("eventTime", time(at))
                .put("eventTimeZoneOffset", OFFSET)
                .put("action", action);
    }

    /** How much is said only in units that every reader knows. */
    private static JsonArray goods(String lotId, Optional<ProductionLot.Quantity> quantity) {
        var json = new JsonObject().put("epcClass", lotId);
        quantity.ifPresent(amount -> {
            var unit = UNITS.get(amount.unit().strip().toLowerCase(Locale.ROOT));
            if (unit != null && amount.value().signum() > 0) {
                json.put("quantity", amount.value()).put("uom", unit);
            }
        });
        return new JsonArray().add(json);
    }

    private static JsonObject masterData(ProductionLot lot) {
        var json = new JsonObject().put("cbvmda:lotNumber", lot.number());
        lot.facts().expiresOn().ifPresent(day -> json.put("cbvmda:itemExpirationDate", day.toString()));
        return json;
    }

    /** Of its page, else of its code, such as {@code (416)} and 13 digits. */
    private static Optional<String> gln(JourneyStep step) {
        return step.gln()
                .or(() -> step.locationCode().flatMap(EpcisEvents::gln))
                .filter(CheckDigit::isRight);
    }

    private static Optional<String> gln(String code) {
        var gln = code.length() == IDENTIFIER_LENGTH + GLN_LENGTH
                        && OF_PLACES.contains(code.substring(0, IDENTIFIER_LENGTH))
                ? code.substring(IDENTIFIER_LENGTH)
                : code;
        return Optional.of(gln).filter(text -> text.length() == GLN_LENGTH);
    }

    private static String time(Instant instant) {
        return TIME.format(instant.atOffset(ZoneOffset.of(OFFSET)));
    }
}
