package vn.gov.cantho.check.resolver;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import ch.qos.logback.core.status.Status;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

/** The log as {@code logback.xml} makes it, in both forms. */
final class LogFormatTest {

    private static final String HOSTILE = "a\nb\r\n\"},{\"level\":\"ERROR\" \u001B[31m \u2028 Cần Thơ";

    private final LoggerContext context = new LoggerContext();

    LogFormatTest() {
        context.setMDCAdapter(new LogbackMDCAdapter());
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void json_anEvent_isOneObjectOnOneLineWithAllOfIt() throws JoranException {
        var line = line("JSON", event(new IllegalStateException(HOSTILE)));

        assertThat(line).endsWith("\n").hasLineCount(1);
        var json = new JsonObject(line);
        assertThat(json.getString("formattedMessage")).isEqualTo("Said: " + HOSTILE);
        assertThat(json.getString("level")).isEqualTo("WARN");
        assertThat(json.getString("loggerName")).isEqualTo("somewhere");
        assertThat(json.getLong("timestamp")).isPositive();
        assertThat(json.getJsonArray("kvpList").getJsonObject(0).getString("requestId"))
                .isEqualTo("7K3M92QXABCD");
        assertThat(json.getJsonObject("throwable").getString("message")).isEqualTo(HOSTILE);
    }

    @Test
    void text_anEvent_isALineForPeople() throws JoranException {
        var line = line("TEXT", event(null));

        assertThat(line).contains("WARN", "somewhere - Said: a b", "requestId=\"7K3M92QXABCD\"");
        assertThat(line.strip()).hasLineCount(1);
    }

    /** Otherwise every start would begin with all that the logging has to say about itself. */
    @Test
    void configuration_ofEitherForm_isNothingToWarnOf() throws JoranException {
        for (var format : List.of("JSON", "TEXT")) {
            context.putProperty("CHECK_LOG_FORMAT", format);
            configured();
        }

        assertThat(context.getStatusManager().getCopyOfStatusList())
                .isNotEmpty()
                .allMatch(status -> status.getLevel() == Status.INFO);
    }

    private LoggingEvent event(@Nullable Throwable failure) {
        var event = new LoggingEvent(
                "x", context.getLogger("somewhere"), Level.WARN, "Said: {}", failure, new Object[] {HOSTILE});
        event.setKeyValuePairs(List.of(new KeyValuePair("requestId", "7K3M92QXABCD")));
        return event;
    }

    private String line(String format, ILoggingEvent event) throws JoranException {
        context.putProperty("CHECK_LOG_FORMAT", format);
        return new String(configured().getEncoder().encode(event), UTF_8);
    }

    private ConsoleAppender<ILoggingEvent> configured() throws JoranException {
        context.getLogger(Logger.ROOT_LOGGER_NAME).detachAndStopAllAppenders();
        var configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogFormatTest.class.getResource("/logback.xml")));
        var appenders = context.getLogger(Logger.ROOT_LOGGER_NAME).iteratorForAppenders();
        var appender = (ConsoleAppender<ILoggingEvent>) appenders.next();
        assertThat(appenders).isExhausted();
        return appender;
    }
}
