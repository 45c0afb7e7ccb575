package vn.gov.cantho.check.portal.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Shows a link that opens something once, this once: to be copied, photographed from the screen, or printed. */
public final class OneTimeLinkDialog extends Dialog {

    private static final String PICTURE = "data:image/svg+xml;base64,";

    /**
     * @param words what it is good for and until when
     * @param address the whole link
     * @param symbol the same as a QR code, in SVG
     * @param slip a page of paper with all of it
     */
    public OneTimeLinkDialog(String title, String words, String address, String symbol, LongDownload slip) {
        setHeaderTitle(title);
        setWidth("36rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var shown = new Code(address);
        shown.addClassName("one-time");
        var copy = new Button(Texts.of("shell.copy"), VaadinIcon.COPY.create());
        // In the browser itself: the clipboard is open to a press of the button alone.
        copy.getElement()
                .executeJs("this.addEventListener('click', () => navigator.clipboard?.writeText($0))", address);
        copy.addClickListener(_ -> Notices.done("shell.copied"));
        var encoded = Base64.getEncoder().encodeToString(symbol.getBytes(StandardCharsets.UTF_8));
        var picture = new Image(PICTURE + encoded, Texts.of("shell.link.qr"));
        picture.addClassName("one-time-qr");
        var ways = new Div(copy, slip);
        ways.addClassName("actions");
        add(new Paragraph(words), shown, ways, picture);
        var done = new Button(Texts.of("shell.link.handedOver"), _ -> close());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(done);
    }
}
