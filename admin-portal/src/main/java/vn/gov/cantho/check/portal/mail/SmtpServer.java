package vn.gov.cantho.check.portal.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;

/** The server that takes mail, on one connection as long as there is something to send. Used by one thread. */
final class SmtpServer implements AutoCloseable {

    /** The longest answer of a server that is kept, in characters. */
    static final int ANSWER_LENGTH_MAX = 300;

    private static final int CONNECT_MILLIS_MAX = 5_000;
    private static final int ANSWER_MILLIS_MAX = 20_000;

    private final MailSettings settings;
    private final Session session;
    private @Nullable Transport connection;

    SmtpServer(MailSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    /** What the server said to a mail. */
    sealed interface Answer {

        /** It is the server's from now on. */
        record Taken() implements Answer {}

        /** It will never take this mail (5xx). */
        record Refused(String words) implements Answer {}

        /** Not now (4xx). */
        record Later(String words) implements Answer {}

        /** It cannot be talked to, or not as we do: nothing is wrong with the mail. */
        record Unreachable(String words) implements Answer {}
    }

    Answer send(Outgoing mail, Letter letter) {
        try {
            var message = message(mail, letter);
            connected().sendMessage(message, message.getAllRecipients());
            return new Answer.Taken();
        } catch (AuthenticationFailedException | UncheckedIOException failure) {
            close();
            return new Answer.Unreachable(words(failure));
        } catch (MessagingException failure) {
            close();
            return answer(failure);
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.close();
            } catch (MessagingException _) {
                // It is gone either way.
            }
            connection = null;
        }
    }

    private Transport connected() throws MessagingException {
        if (connection == null || !connection.isConnected()) {
            var opened = session.getTransport("smtp");
            if (settings.user().isEmpty()) {
                opened.connect();
            } else {
                opened.connect(settings.user(), settings.password());
            }
            connection = opened;
        }
        return Objects.requireNonNull(connection);
    }

    /** A refused recipient or content is about the mail; everything else is about us and the server. */
    private static Answer answer(MessagingException failure) {
        for (Exception cause = failure; cause instanceof MessagingException known; cause = known.getNextException()) {
            var code = code(known);
            if (code.isPresent()) {
                return code.getAsInt() >= 500 ? new Answer.Refused(words(known)) : new Answer.Later(words(known));
            }
        }
        return new Answer.Unreachable(words(failure));
    }

    private static OptionalInt code(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> OptionalInt.of(address.getReturnCode());
            case SMTPSendFailedException content
            when content.getNextException() == null -> OptionalInt.of(content.getReturnCode());
            default -> OptionalInt.empty();
        };
    }

    private static String words(Exception failure) {
        var said = Optional.ofNullable(failure.getMessage())
                .orElse(failure.getClass().getSimpleName());
        var line = said.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= ANSWER_LENGTH_MAX ? line : line.substring(0, ANSWER_LENGTH_MAX);
    }

    private MimeMessage message(Outgoing mail, Letter letter) throws MessagingException {
        var message = new NamedMessage(session, mail, settings);
        message.setFrom(new InternetAddress(settings.sender(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.address(), true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(mail.writtenAt()));
        // So that nobody's absence is answered to us (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        var text = new MimeBodyPart();
        text.setText(letter.text(), StandardCharsets.UTF_8.name(), "plain");
        var html = new MimeBodyPart();
        html.setText(letter.html(), StandardCharsets.UTF_8.name(), "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    private static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.host", settings.host());
        properties.setProperty("mail.smtp.port", Integer.toString(settings.port()));
        properties.setProperty(
                "mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(settings.startTls()));
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", Integer.toString(CONNECT_MILLIS_MAX));
        properties.setProperty("mail.smtp.timeout", Integer.toString(ANSWER_MILLIS_MAX));
        properties.setProperty("mail.smtp.writetimeout", Integer.toString(ANSWER_MILLIS_MAX));
        properties.setProperty("mail.smtp.from", settings.sender());
        properties.setProperty(
                "mail.smtp.localhost", String.valueOf(settings.portalUrl().getHost()));
        return properties;
    }

    /** Has the same id at each attempt. */
    private static final class NamedMessage extends MimeMessage {

        private final String id;

        NamedMessage(Session session, Outgoing mail, MailSettings settings) {
            super(session);
            id = "<mail-" + mail.id().value() + "-" + mail.writtenAt().getEpochSecond() + "@"
                    + settings.portalUrl().getHost() + ">";
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
