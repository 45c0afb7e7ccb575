package vn.gov.cantho.check.load.signedin;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/** What a browser knows of the page it shows, as far as somebody needs it to type and press: elements by number. */
final class PageTree {

    // Features of the messages of Vaadin's server: what a change is about.
    private static final int ELEMENT = 0;
    private static final int PROPERTIES = 1;
    private static final int CHILDREN = 2;
    private static final int TEXT = 7;

    private final Map<Integer, Element> elements = new HashMap<>();

    /** One element or one text. */
    private static final class Element {
        private String tag = "";
        private String text = "";
        private String label = "";
        private String placeholder = "";
        private final List<Integer> children = new ArrayList<>();
    }

    /** Takes over what the server says has changed. */
    void change(JsonNode changes) {
        changes.forEach(this::changeOne);
    }

    /** The one of a kind with a label or a placeholder; the newest, for dialogs come last. */
    int field(String tag, String label) {
        return newest(
                entry -> entry.getValue().tag.equals(tag)
                        && (entry.getValue().label.equals(label)
                                || entry.getValue().placeholder.equals(label)),
                tag + " " + label);
    }

    /** The newest button with a text. */
    int button(String text) {
        return newest(
                entry -> entry.getValue().tag.equals("vaadin-button")
                        && textOf(entry.getValue()).equals(text),
                "button " + text);
    }

    /** All of a kind. */
    List<Integer> all(String tag) {
        return elements.entrySet().stream()
                .filter(entry -> entry.getValue().tag.equals(tag))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a text is shown anywhere. */
    boolean says(String text) {
        return elements.values().stream().anyMatch(element -> element.text.equals(text));
    }

    private int newest(Predicate<Map.Entry<Integer, Element>> wanted, String what) {
        return elements.entrySet().stream()
                .filter(wanted)
                .mapToInt(Map.Entry::getKey)
                .max()
                .orElseThrow(() -> new NoSuchElementException("The page has no " + what));
    }

    private void changeOne(JsonNode change) {
        var number = change.path("node").asInt();
        switch (change.path("type").asText()) {
            case "attach" -> elements.put(number, new Element());
            case "detach" -> elements.remove(number);
            case "put" -> put(elements.computeIfAbsent(number, _ -> new Element()), change);
            case "splice" -> splice(elements.computeIfAbsent(number, _ -> new Element()), change);
            default -> {
                // Nothing that anybody here looks at.
            }
        }
    }

    private static void put(Element element, JsonNode change) {
        var key = change.path("key").asText();
        var value = change.path("value").asText();
        switch (change.path("feat").asInt()) {
            case ELEMENT -> element.tag = key.equals("tag") ? value : element.tag;
            case TEXT -> element.text = key.equals("text") ? value : element.text;
            case PROPERTIES -> {
                element.label = key.equals("label") ? value : element.label;
                element.placeholder = key.equals("placeholder") ? value : element.placeholder;
            }
            default -> {
                // Classes, styles, attributes.
            }
        }
    }

    private static void splice(Element element, JsonNode change) {
        if (change.path("feat").asInt() == CHILDREN) {
            StreamSupport.stream(change.path("addNodes").spliterator(), false)
                    .map(JsonNode::asInt)
                    .forEach(element.children::add);
        }
    }

    private String textOf(Element element) {
        var text = new StringBuilder(element.text);
        for (var child : element.children) {
            var below = elements.get(child);
            if (below != null) {
                text.append(textOf(below));
            }
        }
        return text.toString().strip();
    }
}
