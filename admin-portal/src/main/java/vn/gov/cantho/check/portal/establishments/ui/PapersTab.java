package vn.gov.cantho.check.portal.establishments.ui;

import com.vaadin.flow.component.Component;
import java.time.InstantSource;
import vn.gov.cantho.check.portal.documents.DocumentService;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.establishments.EstablishmentService;
import vn.gov.cantho.check.portal.security.CurrentAccount;
import vn.gov.cantho.check.portal.security.Role;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.RecordTab;

/** The file of an establishment: papers, vouchers and dossiers that agencies have put there, which it reads (Điều 9.1 b). */
@org.springframework.stereotype.Component
final class PapersTab implements RecordTab {

    private final DocumentService documents;
    private final MediaService media;
    private final CurrentAccount current;
    private final InstantSource clock;

    PapersTab(DocumentService documents, MediaService media, CurrentAccount current, InstantSource clock) {
        this.documents = documents;
        this.media = media;
        this.current = current;
        this.clock = clock;
    }

    @Override
    public String subjectKind() {
        return EstablishmentService.SUBJECT_KIND;
    }

    @Override
    public int position() {
        return 15;
    }

    @Override
    public String titleKey() {
        return "establishments.papers.tab";
    }

    @Override
    public Component content(long id, Runnable changed) {
        var reader = current.get();
        var mayFile = !reader.isEstablishment()
                && reader.roles().contains(Role.EDITOR)
                && reader.may(Verb.UPDATE, "ESTABLISHMENTS");
        return new PaperList(documents, media, clock, id, mayFile ? reader.unitId() : PaperList.NOBODY);
    }
}
