package vn.gov.cantho.check.portal.articles.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.VerticalLayout;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import vn.gov.cantho.check.portal.articles.ArticleContent;
import vn.gov.cantho.check.portal.articles.ArticleFlaw;
import vn.gov.cantho.check.portal.articles.ArticleFlaw.Field;
import vn.gov.cantho.check.portal.articles.ArticleKind;
import vn.gov.cantho.check.portal.articles.ArticleText;
import vn.gov.cantho.check.portal.articles.LawFacts;
import vn.gov.cantho.check.portal.articles.LawState;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.shell.DraftFields;
import vn.gov.cantho.check.portal.shell.FieldMarks;
import vn.gov.cantho.check.portal.shell.Fields;
import vn.gov.cantho.check.portal.shell.Texts;

/** The fields of an article. They take more than is allowed, so that nothing pasted is cut off silently. */
final class ArticleForm extends VerticalLayout {

    private static final int TEXT_ROWS = 14;

    private final ComboBox<ArticleKind> kind = Fields.choice("articles.field.kind", "articles.kind", ArticleKind.class);
    private final TextField titleVi = line(Field.TITLE_VI);
    private final TextArea summaryVi = area(Field.SUMMARY_VI);
    private final TextArea textVi = area(Field.TEXT_VI);
    private final TextField titleEn = line(Field.TITLE_EN);
    private final TextArea summaryEn = area(Field.SUMMARY_EN);
    private final TextArea textEn = area(Field.TEXT_EN);
    private final TextField number = line(Field.LAW_NUMBER);
    private final TextField issuer = line(Field.LAW_ISSUER);
    private final DatePicker issuedOn = Fields.date("articles.field.LAW_ISSUED_ON");
    private final DatePicker inForceOn = Fields.date("articles.field.LAW_IN_FORCE_ON");
    private final ComboBox<LawState> state = Fields.choice("articles.field.LAW_STATE", "articles.law", LawState.class);
    private final TextField replacedBy = line(Field.LAW_REPLACED_BY);
    private final FileField picture;
    private final FileField file;
    private final Div law = new Div();
    private final FieldMarks marks = new FieldMarks();

    ArticleForm(MediaService media) {
        picture = new FileField(media, FileField.Kind.PICTURE);
        file = new FileField(media, FileField.Kind.PDF);
        kind.setValue(ArticleKind.NEWS);
        kind.setAllowCustomValue(false);
        kind.addValueChangeListener(_ -> showLaw());
        state.addValueChangeListener(_ -> showLaw());
        for (var required : List.of(titleVi, number, issuer)) {
            required.setRequiredIndicatorVisible(true);
        }
        for (var text : List.of(textVi, textEn)) {
            text.setMinRows(TEXT_ROWS);
            text.setHelperText(Texts.of("articles.text.help"));
        }
        summaryVi.setRequiredIndicatorVisible(true);
        textVi.setRequiredIndicatorVisible(true);
        mark();
        law.add(new FormLayout(number, issuer, issuedOn, inForceOn, state, replacedBy));
        addClassName("article-form");
        setPadding(false);
        add(kind, law, titleVi, summaryVi, textVi, picture, file);
        add(new H2(Texts.of("articles.english")), new Paragraph(Texts.of("articles.english.help")));
        add(titleEn, summaryEn, textEn);
        showLaw();
    }

    ArticleKind kind() {
        return Optional.ofNullable(kind.getValue()).orElse(ArticleKind.NEWS);
    }

    ArticleContent content() {
        return new ArticleContent(
                new ArticleText(titleVi.getValue(), summaryVi.getValue(), textVi.getValue()),
                new ArticleText(titleEn.getValue(), summaryEn.getValue(), textEn.getValue()),
                kind() == ArticleKind.LAW ? Optional.of(lawFacts()) : Optional.empty(),
                picture.value(),
                file.value());
    }

    /** What is kept while it is typed; files are kept as they are uploaded. */
    DraftFields draft() {
        return new DraftFields()
                .with("kind", kind, ArticleKind.class)
                .with("titleVi", titleVi)
                .with("summaryVi", summaryVi)
                .with("textVi", textVi)
                .with("titleEn", titleEn)
                .with("summaryEn", summaryEn)
                .with("textEn", textEn)
                .with("number", number)
                .with("issuer", issuer)
                .with("issuedOn", issuedOn)
                .with("inForceOn", inForceOn)
                .with("state", state, LawState.class)
                .with("replacedBy", replacedBy);
    }

    /** Shows what was kept; what an article is was chosen when it began. */
    void setContent(ArticleKind chosen, ArticleContent content) {
        kind.setValue(chosen);
        kind.setReadOnly(true);
        titleVi.setValue(content.vietnamese().title());
        summaryVi.setValue(content.vietnamese().summary());
        textVi.setValue(content.vietnamese().text());
        titleEn.setValue(content.english().title());
        summaryEn.setValue(content.english().summary());
        textEn.setValue(content.english().text());
        picture.setValue(content.picture());
        file.setValue(content.file());
        content.law().ifPresent(this::setLaw);
    }

    /** Says at each field what is wrong with it. */
    void show(List<ArticleFlaw> flaws) {
        marks.clear();
        flaws.forEach(flaw -> {
            switch (flaw.field()) {
                case PICTURE -> picture.showProblem(ArticleFlaws.words(flaw));
                case FILE -> file.showProblem(ArticleFlaws.words(flaw));
                default -> marks.mark(flaw.field().name(), ArticleFlaws.words(flaw));
            }
        });
    }

    private void mark() {
        marks.at(Field.TITLE_VI.name(), titleVi)
                .at(Field.SUMMARY_VI.name(), summaryVi)
                .at(Field.TEXT_VI.name(), textVi)
                .at(Field.TITLE_EN.name(), titleEn)
                .at(Field.SUMMARY_EN.name(), summaryEn)
                .at(Field.TEXT_EN.name(), textEn)
                .at(Field.LAW_NUMBER.name(), number)
                .at(Field.LAW_ISSUER.name(), issuer)
                .at(Field.LAW_ISSUED_ON.name(), issuedOn)
                .at(Field.LAW_IN_FORCE_ON.name(), inForceOn)
                .at(Field.LAW_STATE.name(), state)
                .at(Field.LAW_REPLACED_BY.name(), replacedBy);
    }

    private LawFacts lawFacts() {
        return new LawFacts(
                number.getValue(),
                issuer.getValue(),
                issuedOn.getOptionalValue(),
                inForceOn.getOptionalValue(),
                state.getOptionalValue(),
                replacedBy.getValue());
    }

    private void setLaw(LawFacts facts) {
        number.setValue(facts.number());
        issuer.setValue(facts.issuer());
        facts.issuedOn().ifPresent(issuedOn::setValue);
        facts.inForceOn().ifPresent(inForceOn::setValue);
        facts.state().ifPresent(state::setValue);
        replacedBy.setValue(facts.replacedBy());
    }

    private void showLaw() {
        law.setVisible(kind() == ArticleKind.LAW);
        replacedBy.setVisible(
                state.getOptionalValue().filter(LawState.REPLACED::equals).isPresent());
    }

    private static TextField line(Field field) {
        var line = new TextField(Texts.of("articles.field." + field));
        line.setWidthFull();
        line.setManualValidation(true);
        return line;
    }

    private static TextArea area(Field field) {
        var area = new TextArea(Texts.of("articles.field." + field));
        area.setWidthFull();
        area.setMinRows(3);
        area.setManualValidation(true);
        return area;
    }
}
