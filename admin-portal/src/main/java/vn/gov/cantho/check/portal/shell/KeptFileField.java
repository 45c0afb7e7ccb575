package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import java.util.Optional;

/**
 * A picture or a PDF that goes with a form: taken in and kept as soon as it is chosen, so that the form knows it by its hash.
 *
 * <p>Its texts are, for a field named {@code checks.file}: {@code checks.file} itself, and {@code .upload}, {@code .drop},
 * {@code .help} and {@code .kept} below it.
 */
public final class KeptFileField extends Div {

    private final String name;
    private final Span kept = new Span();
    private final Span problem = new Span();
    private final Upload upload;
    private transient Optional<String> sha256 = Optional.empty();

    /** What became of a file. */
    public sealed interface Outcome {

        /** It is among the files, under this hash. */
        record Kept(String sha256) implements Outcome {}

        /** It is not, and why, for who chose it. */
        record Refused(String why) implements Outcome {}
    }

    /**
     * Shows it empty.
     *
     * @param name of its texts
     * @param bytesMax the most that is taken in
     * @param tooLarge what is said of more
     * @param keeping keeps what is chosen
     */
    public KeptFileField(String name, int bytesMax, String tooLarge, BoundedUpload.Keeping<Outcome> keeping) {
        this.name = name;
        var label = new Span(Texts.of(name));
        label.addClassName("field-label");
        var help = new Span(Texts.of(name + ".help"));
        help.addClassName("field-help");
        upload = new Upload(new BoundedUpload<>(bytesMax, keeping, this::show));
        upload.setUploadButton(new Button(Texts.of(name + ".upload")));
        upload.setDropLabel(new Span(Texts.of(name + ".drop")));
        upload.setMaxFiles(1);
        upload.setAcceptedMimeTypes("image/jpeg", "image/png", "application/pdf");
        upload.setMaxFileSize(bytesMax);
        upload.addFileRejectedListener(_ -> problem.setText(tooLarge));
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        addClassName("media-field");
        add(label, kept, upload, help, problem);
    }

    /** The hash of the file that is kept. */
    public Optional<String> value() {
        return sha256;
    }

    /** Lets go of the file that was kept, for the form is about somebody else now. */
    public void clear() {
        sha256 = Optional.empty();
        kept.setText("");
        problem.setText("");
    }

    /** Says what became of a file. */
    public void show(Outcome outcome) {
        upload.clearFileList();
        problem.setText("");
        switch (outcome) {
            case Outcome.Kept(var hash) -> {
                sha256 = Optional.of(hash);
                kept.setText(Texts.of(name + ".kept"));
            }
            case Outcome.Refused(var why) -> problem.setText(why);
        }
    }
}
