package vn.gov.cantho.check.portal.authority;

import java.io.OutputStream;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SequencedMap;
import java.util.Set;
import vn.gov.cantho.check.portal.authority.OwnedRecords.Wanted;

/**
 * Arguments for any method of a service, made from the types: wherever a record is named, it is the one of {@link OwnedRecords}, or one that
 * is not there. All else is something short that is allowed where it is typed.
 */
final class Arguments {

    /** Numbers that name a record though they are only numbers, by the record or method that has them. */
    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("Account.id", "owner"),
            Map.entry("AuditSubject.id", "ProductId"),
            Map.entry("DocumentSubject.id", "establishment"),
            Map.entry("establishmentId", "establishment"),
            Map.entry("unitId", "establishment"),
            Map.entry("id", "establishment"),
            Map.entry("agency", "agency"),
            Map.entry("agencyId", "agency"),
            Map.entry("product", "ProductId"),
            Map.entry("subjectId", "ProductId"),
            Map.entry("requestId", "ApprovalRequestId"));

    private final OwnedRecords records;
    private final Wanted wanted;
    private boolean named;

    Arguments(OwnedRecords records, Wanted wanted) {
        this.records = records;
        this.wanted = wanted;
    }

    Object[] of(Method method) {
        return Arrays.stream(method.getParameters()).map(this::of).toArray();
    }

    /** Whether any of them names a record. */
    boolean nameARecord() {
        return named;
    }

    private Object of(Parameter parameter) {
        return make(
                parameter.getParameterizedType(),
                parameter.getDeclaringExecutable().getDeclaringClass(),
                parameter.getName());
    }

    private Object make(Type type, Class<?> owner, String name) {
        return switch (type) {
            case ParameterizedType generic -> container(generic, owner, name);
            case Class<?> plain when plain.isPrimitive() -> primitive(plain, owner, name);
            case Class<?> plain when plain.isEnum() -> plain.getEnumConstants()[0];
            case Class<?> plain when plain.isArray() -> Array.newInstance(plain.getComponentType(), 1);
            case Class<?> plain when plain.isRecord() -> record(plain);
            case Class<?> plain -> object(plain, owner, name);
            default -> throw new IllegalStateException("no argument of " + type);
        };
    }

    private Object container(ParameterizedType type, Class<?> owner, String name) {
        if (type.getRawType() == Map.class || type.getRawType() == SequencedMap.class) {
            return new LinkedHashMap<>();
        }
        var before = named;
        Object content;
        try {
            content = make(type.getActualTypeArguments()[0], owner, name);
        } catch (Unmakeable nothing) {
            if (type.getRawType() == Optional.class) {
                return Optional.empty();
            }
            throw nothing;
        }
        var kept = named && !before;
        return switch (type.getRawType().getTypeName()) {
            case "java.util.Optional" -> kept ? Optional.of(content) : Optional.empty();
            case "java.util.Set" -> Set.of(content);
            default -> kept ? List.of(content) : List.of();
        };
    }

    private Object primitive(Class<?> type, Class<?> owner, String name) {
        if (type == boolean.class) {
            return false;
        }
        if (type == int.class) {
            return name.equals("version") || name.equals("offset") ? 0 : 1;
        }
        if (name.equals("position")) {
            return Long.MAX_VALUE;
        }
        var record = NUMBERS.getOrDefault(owner.getSimpleName() + "." + name, NUMBERS.getOrDefault(name, ""));
        return record.isEmpty() ? 1L : number(record);
    }

    private long number(String record) {
        named = true;
        return wanted == Wanted.PRESENT ? records.id(record) : OwnedRecords.ABSENT;
    }

    private Object record(Class<?> type) {
        var constructor = canonical(type);
        if (records.knows(type.getSimpleName())) {
            var number = number(type.getSimpleName());
            return construct(
                    constructor, constructor.getParameterTypes()[0] == int.class ? (Object) (int) number : number);
        }
        return construct(
                constructor,
                Arrays.stream(type.getRecordComponents())
                        .map(component -> make(component.getGenericType(), type, component.getName()))
                        .toArray());
    }

    private static Constructor<?> canonical(Class<?> type) {
        try {
            return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static Object construct(Constructor<?> constructor, Object... arguments) {
        try {
            constructor.setAccessible(true);
            return constructor.newInstance(arguments);
        } catch (InvocationTargetException refusal) {
            throw new Unmakeable("%s takes none of %s: %s"
                    .formatted(
                            constructor.getDeclaringClass().getSimpleName(), List.of(arguments), refusal.getCause()));
        } catch (ReflectiveOperationException failure) {
            throw new IllegalStateException(failure);
        } catch (IllegalArgumentException mismatch) {
            throw new Unmakeable("Arguments makes no "
                    + constructor.getDeclaringClass().getSimpleName() + ": " + mismatch.getMessage());
        }
    }

    private Object object(Class<?> type, Class<?> owner, String name) {
        return switch (type.getName()) {
            case "java.lang.String" -> text(name);
            case "java.lang.Long" -> primitive(long.class, owner, name);
            case "java.lang.Integer" -> 1;
            case "java.util.OptionalInt" -> OptionalInt.empty();
            case "java.time.Instant" -> Instant.EPOCH;
            case "java.time.LocalDate" -> LocalDate.of(2026, 11, 2);
            case "java.util.Locale" -> Locale.of("vi");
            case "java.math.BigDecimal" -> BigDecimal.ONE;
            case "java.io.OutputStream" -> OutputStream.nullOutputStream();
            default -> other(type);
        };
    }

    private String text(String name) {
        if (name.equals("sha256")) {
            named = true;
            return OwnedRecords.hash(wanted);
        }
        return switch (name) {
            case "username" -> "pham.vi.thu";
            case "contact" -> "0912345678";
            case "digits" -> "00012345678905";
            default -> name.toLowerCase(Locale.ROOT).contains("kind") ? "PRODUCT" : "Nội dung thử";
        };
    }

    private Object other(Class<?> type) {
        if (type.isSealed()) {
            return make(type.getPermittedSubclasses()[0], type, "");
        }
        if (type.isInterface()) {
            return Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (_, _, _) -> null);
        }
        throw new Unmakeable("Arguments makes no " + type.getSimpleName());
    }

    /** Nothing can be made that the method would take. */
    static final class Unmakeable extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String reason;

        Unmakeable(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
