-- What a product says beyond its facts (decision 0018): how its label looks, how it is used, what to beware of.
ALTER TABLE portal.product_version
    ADD COLUMN label_sha256        bytea,
    ADD COLUMN usage_guide_vi      text CHECK (char_length(usage_guide_vi) <= 2000),
    ADD COLUMN usage_guide_en      text CHECK (char_length(usage_guide_en) <= 2000),
    ADD COLUMN safety_warnings_vi  text CHECK (char_length(safety_warnings_vi) <= 2000),
    ADD COLUMN safety_warnings_en  text CHECK (char_length(safety_warnings_en) <= 2000),
    ADD CONSTRAINT product_version_label_fkey FOREIGN KEY (establishment_id, label_sha256) REFERENCES portal.media (establishment_id, sha256),
    -- English stands beside Vietnamese, never for it.
    ADD CONSTRAINT product_version_guidance_vietnamese
        CHECK ((usage_guide_en IS NULL OR usage_guide_vi IS NOT NULL) AND (safety_warnings_en IS NULL OR safety_warnings_vi IS NOT NULL));

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
            OLD.safety_warnings_vi, OLD.safety_warnings_en, OLD.content_hash, OLD.author_id)
        IS DISTINCT FROM (NEW.name_vi, NEW.name_en, NEW.product_group, NEW.brand, NEW.description_vi, NEW.description_en, NEW.origin,
            NEW.net_content, NEW.standards, NEW.image_sha256, NEW.label_sha256, NEW.usage_guide_vi, NEW.usage_guide_en,
            NEW.safety_warnings_vi, NEW.safety_warnings_en, NEW.content_hash, NEW.author_id) THEN
        RAISE EXCEPTION 'submitted content is frozen' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
