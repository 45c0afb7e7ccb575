-- What people have typed and not saved, so that a session that is lost loses nothing. Each person's own: the service asks for the account, the policy for
-- its unit. Not content: nothing but the form it was typed into reads it, and it is forgotten when that is saved, or after thirty days.
CREATE TABLE portal.form_draft (
    unit_id     bigint NOT NULL REFERENCES portal.unit,
    account_id  bigint NOT NULL REFERENCES portal.account,
    form        text NOT NULL CHECK (form ~ '^[A-Z_]{3,40}$'),
    -- 0 for something new.
    subject_id  bigint NOT NULL CHECK (subject_id >= 0),
    fields      jsonb NOT NULL CHECK (jsonb_typeof(fields) = 'object' AND octet_length(fields::text) <= 262144),
    saved_at    timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, form, subject_id)
);
CREATE INDEX form_draft_old ON portal.form_draft (unit_id, saved_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON portal.form_draft TO portal_app;
ALTER TABLE portal.form_draft ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.form_draft FORCE ROW LEVEL SECURITY;
CREATE POLICY own_unit ON portal.form_draft FOR ALL TO portal_app
    USING (unit_id = portal.acting_unit()) WITH CHECK (unit_id = portal.acting_unit());
