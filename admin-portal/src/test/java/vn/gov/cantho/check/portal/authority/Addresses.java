package vn.gov.cantho.check.portal.authority;

import jakarta.servlet.ServletContext;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address that the portal answers, from its handlers and servlets. */
record Addresses(ApplicationContext portal) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");

    /** What no handler of its own answers: pages, and what they are made of. */
    private static final List<String> OPEN_OR_PAGES = List.of("/accounts", "/favicon.svg", "/sign-in", "/styles.css");

    /** What is tried for a part of an address; the first that fits its pattern is taken. */
    private static final List<String> SAMPLES =
            List.of("1", "x", "jpg", "pdf", "a".repeat(32), "a".repeat(64), "2026-11-01", "AAAA-AAAA-AAAA");

    /** An address with the parts that vary by their names. */
    record Address(String method, String pattern) implements Comparable<Address> {

        @Override
        public int compareTo(Address other) {
            return name().compareTo(other.name());
        }

        /** Without the patterns of its parts. */
        String name() {
            return method + " " + PLACE.matcher(pattern).replaceAll("{$1}");
        }

        /** Whether it is one address, where something is or is not, and not a kind of addresses. */
        boolean isOne() {
            return sample().equals(pattern);
        }

        /** Whether it belongs to the management port, and is to be nowhere on this one. */
        boolean isOfManagement() {
            return pattern.startsWith("/actuator");
        }

        /** An address of this kind that leads to no record. */
        String sample() {
            return PLACE.matcher(pattern)
                    .replaceAll(part -> part.group(2) == null ? "x" : fitting(part.group(2)))
                    .replaceAll("\\*+", "x");
        }

        private String fitting(String regex) {
            // What is one of several words is itself a sample.
            return Stream.concat(SAMPLES.stream(), Stream.of(regex.split("\\|")))
                    .filter(each -> each.matches(regex))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "%s: Addresses.SAMPLES has nothing that fits %s".formatted(pattern, regex)));
        }
    }

    Collection<Address> all() {
        var all = new TreeSet<Address>();
        OPEN_OR_PAGES.forEach(path -> all.add(new Address("GET", path)));
        portal.getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().forEach(info -> all.addAll(of(info))));
        portal.getBeansOfType(AbstractUrlHandlerMapping.class)
                .values()
                .forEach(
                        mapping -> mapping.getHandlerMap().keySet().forEach(path -> all.add(new Address("GET", path))));
        portal.getBean(ServletContext.class)
                .getServletRegistrations()
                .values()
                .forEach(servlet -> servlet.getMappings().forEach(path -> all.add(new Address("GET", path))));
        portal.getBean(PathMappedEndpoints.class).getAllPaths().forEach(path -> all.add(new Address("GET", path)));
        return all;
    }

    private static List<Address> of(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? Stream.of(RequestMethod.GET) : methods.stream())
                        .map(method -> new Address(method.name(), pattern)))
                .toList();
    }
}
