package vn.gov.cantho.check.local.demo;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.documents.MediaService;
import vn.gov.cantho.check.portal.documents.StoredMedia;

/** Uploads the files of the demo data as their establishments would. */
@Component
class DemoMedia {

    private final MediaService media;

    DemoMedia(MediaService media) {
        this.media = media;
    }

    /** Stores a file of the acting establishment; returns its hash. */
    String store(byte[] file, String name) {
        return kept(media.store(file, name), name);
    }

    /** Stores a recording of the acting establishment; returns its hash. */
    String storeRecording(byte[] file, String name) {
        return kept(media.storeRecording(file, name), name);
    }

    private static String kept(StoredMedia stored, String name) {
        if (!(stored instanceof StoredMedia.Stored(var kept))) {
            throw new IllegalStateException(name + ": " + stored);
        }
        return kept.sha256();
    }
}
