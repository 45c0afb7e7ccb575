package vn.gov.cantho.check.portal.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.PictureSamples;
import vn.gov.cantho.check.portal.documents.RecordingSamples;
import vn.gov.cantho.check.portal.documents.StoredMedia;
import vn.gov.cantho.check.portal.products.ProductFlaw.Problem;
import vn.gov.cantho.check.portal.testing.ActAs;
import vn.gov.cantho.check.portal.testing.Person;
import vn.gov.cantho.check.portal.testing.PortalDatabase;
import vn.gov.cantho.check.portal.testing.PortalTest;

/** The spoken introduction, from the draft to the public. */
@PortalTest
final class ProductRecordingIT {

    private static final String SAID = "Tôi nuôi cá tra ở Thốt Nốt đã mười hai năm.";

    @Autowired
    private ProductService products;

    @Autowired
    private ProductReadings readings;

    @Autowired
    private MediaService media;

    @Autowired
    private ProductSamples samples;

    @Test
    void published_afterApproval_withTheSoundWhereThePublicReadsIt() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var recording = recording(6);
        save(draft, new ProductRecording(Optional.of(recording), SAID, ""));
        assertThat(readings.decided(draft, "recording")).isEqualTo("/media/" + recording + ".mp3");
        samples.approved(
                Person.FISH_EDITOR, Person.AGRICULTURE_APPROVER, samples.submitted(Person.FISH_EDITOR, reread(draft)));

        var published = ProductReadings.published(draft);

        assertThat(published.at("/recording/url").asString()).isEqualTo("/media/" + recording + ".mp3");
        assertThat(published.at("/recording/seconds").asInt()).isEqualTo(6);
        assertThat(published.at("/recording/transcript/vi").asString()).isEqualTo(SAID);
        assertThat(published.at("/recording/transcript").has("en")).isFalse();
        assertThat(kindOfPublished(recording)).isEqualTo("mp3");
        ActAs.person(Person.FISH_EDITOR, () -> products.newVersion(draft.id()));
        assertThat(reread(draft).latest().content().recording().transcriptVi()).isEqualTo(SAID);
    }

    @Test
    void recordingAndWords_areAskedForTogether_whenSubmittedNotBefore() {
        var draft = samples.draft(Person.FISH_EDITOR);

        assertThat(save(draft, new ProductRecording(Optional.of(recording(3)), "", "")))
                .isEqualTo(new Saving.Saved(1));
        assertThat(submit(draft)).isEqualTo(incomplete(ProductField.TRANSCRIPT_VI, Problem.TRANSCRIPT_MISSING));

        save(draft, new ProductRecording(Optional.empty(), SAID, ""));
        assertThat(submit(draft)).isEqualTo(incomplete(ProductField.RECORDING, Problem.RECORDING_MISSING));
    }

    @Test
    void recording_thatIsAPicture_isRefusedAtItsField() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var picture = sha256(
                ActAs.person(Person.FISH_EDITOR, () -> media.storePicture(PictureSamples.jpeg(40, 30), "anh.jpg")));

        assertThat(save(draft, new ProductRecording(Optional.of(picture), SAID, "")))
                .isEqualTo(new Saving.Invalid(
                        List.of(new ProductFlaw(ProductField.RECORDING, Problem.RECORDING_UNKNOWN))));
    }

    @Test
    void hash_dependsOnTheSoundAndOnTheWords() {
        var draft = samples.draft(Person.FISH_EDITOR);
        var bare = readings.hash(draft);
        save(draft, new ProductRecording(Optional.of(recording(3)), SAID, ""));
        var spoken = readings.hash(draft);
        save(draft, new ProductRecording(Optional.of(recording(3)), SAID + " Và cá basa.", ""));

        assertThat(List.of(bare, spoken, readings.hash(draft))).doesNotHaveDuplicates();
    }

    @Test
    void database_refusesASubmittedRecordingWithoutWords() {
        var draft = samples.draft(Person.FISH_EDITOR);
        save(draft, new ProductRecording(Optional.of(recording(3)), "", ""));

        assertThatThrownBy(() -> PortalDatabase.started()
                        .owner()
                        .sql("UPDATE portal.product_version SET state = 'SUBMITTED', content_hash = sha256('x')"
                                + " WHERE product_id = :id")
                        .param("id", draft.id().value())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("product_version_recording_transcript");
    }

    private String recording(int seconds) {
        return sha256(ActAs.person(
                Person.FISH_EDITOR, () -> media.storeRecording(RecordingSamples.mp3(seconds), "loi-noi.mp3")));
    }

    private static String sha256(StoredMedia stored) {
        return ((StoredMedia.Stored) stored).ref().sha256();
    }

    private static Submission incomplete(ProductField field, Problem problem) {
        return new Submission.Incomplete(List.of(new ProductFlaw(field, problem)));
    }

    private Submission submit(Product draft) {
        return ActAs.person(
                Person.FISH_EDITOR,
                () -> products.submit(draft.id(), reread(draft).latest().version()));
    }

    private Saving save(Product draft, ProductRecording recording) {
        var newest = reread(draft).latest();
        var content = newest.content();
        var spoken = new ProductContent(
                content.nameVi(),
                content.nameEn(),
                content.group(),
                content.brand(),
                content.descriptionVi(),
                content.descriptionEn(),
                content.origin(),
                content.netContent(),
                content.standards(),
                content.imageSha256(),
                content.labelSha256(),
                content.guidance(),
                recording);
        return ActAs.person(Person.FISH_EDITOR, () -> products.saveDraft(draft.id(), spoken, newest.version()));
    }

    private Product reread(Product product) {
        return samples.find(Person.FISH_EDITOR, product.id());
    }

    private static String kindOfPublished(String sha256) {
        return PortalDatabase.started()
                .owner()
                .sql("SELECT kind FROM publication.media WHERE sha256 = decode(:sha256, 'hex')")
                .param("sha256", sha256)
                .query(String.class)
                .single();
    }
}
