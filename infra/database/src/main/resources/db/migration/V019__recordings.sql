-- A product may introduce itself in words that are spoken (decision 0019): a recording, and what is said in it in writing.
ALTER TABLE portal.media
    DROP CONSTRAINT media_kind_check,
    ADD CONSTRAINT media_kind_check CHECK (kind IN ('jpg', 'webp', 'pdf', 'mp3', 'm4a')),
    ADD COLUMN seconds integer CHECK (seconds BETWEEN 1 AND 180),
    ADD CONSTRAINT media_seconds_of_recordings CHECK ((seconds IS NOT NULL) = (kind IN ('mp3', 'm4a')));

ALTER TABLE publication.media
    DROP CONSTRAINT media_kind_check,
    ADD CONSTRAINT media_kind_check CHECK (kind IN ('jpg', 'webp', 'pdf', 'mp3', 'm4a'));

ALTER TABLE portal.product_version
    ADD COLUMN recording_sha256  bytea,
    ADD COLUMN transcript_vi     text CHECK (char_length(transcript_vi) <= 2000),
    ADD COLUMN transcript_en     text CHECK (char_length(transcript_en) <= 2000),
    ADD CONSTRAINT product_version_recording_fkey FOREIGN KEY (establishment_id, recording_sha256) REFERENCES portal.media (establishment_id, sha256),
    -- A draft may lack its transcript; nothing that anybody decides on may. Who cannot hear reads, and who reads misses nothing.
    ADD CONSTRAINT product_version_recording_transcript CHECK (
        state = 'DRAFT' OR (recording_sha256 IS NULL) = (transcript_vi IS NULL)),
    ADD CONSTRAINT product_version_transcript_vietnamese CHECK (
        state = 'DRAFT' OR transcript_en IS NULL OR transcript_vi IS NOT NULL);

-- As before, with the new columns among what is frozen.
CREATE OR REPLACE FUNCTION portal.refuse_illegal_product_step() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
            ('DRAFT', 'SUBMITTED'), ('SUBMITTED', 'APPROVED'), ('SUBMITTED', 'REFUSED'), ('SUBMITTED', 'WITHDRAWN'),
            ('APPROVED', 'SUPERSEDED')) THEN
        RAISE EXCEPTION 'product version cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.state <> 'DRAFT' AND (OLD.name_vi, OLD.name_en, OLD.product_group, OLD.brand, OLD.description_vi, OLD.description_en, OLD.origin,
            OLD.net_content, OLD.standards, OLD.image_sha256, OLD.label_sha256, OLD.usage_guide_vi, OLD.usage_guide_en,
            OLD.safety_warnings_vi, OLD.safety_warnings_en, OLD.recording_sha256, OLD.transcript_vi, OLD.transcript_en,
            OLD.content_hash, OLD.author_id)
        IS DISTINCT FROM (NEW.name_vi, NEW.name_en, NEW.product_group, NEW.brand, NEW.description_vi, NEW.description_en, NEW.origin,
            NEW.net_content, NEW.standards, NEW.image_sha256, NEW.label_sha256, NEW.usage_guide_vi, NEW.usage_guide_en,
            NEW.safety_warnings_vi, NEW.safety_warnings_en, NEW.recording_sha256, NEW.transcript_vi, NEW.transcript_en,
            NEW.content_hash, NEW.author_id) THEN
        RAISE EXCEPTION 'submitted content is frozen' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
