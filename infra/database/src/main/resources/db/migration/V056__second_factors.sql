-- What an account proves besides its password (decision 0032): passkeys, an authenticator app, and recovery codes for the day when both are lost. Who keeps
-- an account sees that there is one, and takes all of them away; only the account itself adds one, and says that it was used.
CREATE TABLE portal.passkey (
    id               bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    unit_id          bigint NOT NULL,
    account_id       bigint NOT NULL,
    -- Chosen at random by the device; the longest that Web Authentication allows.
    credential_id    bytea NOT NULL UNIQUE CHECK (octet_length(credential_id) BETWEEN 16 AND 1023),
    -- The attested credential data: model of the device, id and public key as COSE. Nothing of it is secret.
    credential       bytea NOT NULL CHECK (octet_length(credential) <= 4096),
    -- Whether the device may copy it to others of the same person.
    backup_eligible  boolean NOT NULL,
    -- What the device counts; 0 where it does not.
    sign_count       bigint NOT NULL CHECK (sign_count BETWEEN 0 AND 4294967295),
    name             text NOT NULL CHECK (char_length(name) BETWEEN 1 AND 60),
    created_at       timestamptz NOT NULL DEFAULT now(),
    last_used_at     timestamptz,
    -- An account that goes to another unit takes its factors along.
    FOREIGN KEY (unit_id, account_id) REFERENCES portal.account (unit_id, id) ON UPDATE CASCADE
);
CREATE INDEX passkey_of_account ON portal.passkey (unit_id, account_id);

CREATE TABLE portal.totp (
    account_id    bigint PRIMARY KEY,
    unit_id       bigint NOT NULL,
    -- Under which of the portal's keys the secret is sealed.
    key_id        text NOT NULL CHECK (key_id ~ '^[a-z0-9-]{1,20}$'),
    -- AES-256-GCM: 12 bytes nonce, 20 bytes secret, 16 bytes tag; bound to the account.
    sealed        bytea NOT NULL CHECK (octet_length(sealed) = 48),
    confirmed_at  timestamptz NOT NULL DEFAULT now(),
    -- Thirty seconds since 1970: no code of this step or one before is ever taken again (RFC 6238, 5.2).
    last_step     bigint NOT NULL CHECK (last_step > 0),
    FOREIGN KEY (unit_id, account_id) REFERENCES portal.account (unit_id, id) ON UPDATE CASCADE
);
CREATE INDEX totp_of_account ON portal.totp (unit_id, account_id);

CREATE TABLE portal.recovery_code (
    account_id  bigint NOT NULL,
    unit_id     bigint NOT NULL,
    -- SHA-256 of 80 random bits, which nothing but the list itself has.
    code_hash   bytea NOT NULL CHECK (octet_length(code_hash) = 32),
    made_at     timestamptz NOT NULL DEFAULT now(),
    used_at     timestamptz,
    PRIMARY KEY (account_id, code_hash),
    FOREIGN KEY (unit_id, account_id) REFERENCES portal.account (unit_id, id) ON UPDATE CASCADE
);
CREATE INDEX recovery_code_of_account ON portal.recovery_code (unit_id, account_id);

ALTER TABLE portal.passkey ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.passkey FORCE ROW LEVEL SECURITY;
ALTER TABLE portal.totp ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.totp FORCE ROW LEVEL SECURITY;
ALTER TABLE portal.recovery_code ENABLE ROW LEVEL SECURITY;
ALTER TABLE portal.recovery_code FORCE ROW LEVEL SECURITY;

CREATE POLICY reach ON portal.passkey FOR SELECT TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY own_new ON portal.passkey FOR INSERT TO portal_app
    WITH CHECK (unit_id = portal.acting_unit() AND account_id = portal.acting_account());
CREATE POLICY own_changed ON portal.passkey FOR UPDATE TO portal_app
    USING (unit_id = portal.acting_unit() AND account_id = portal.acting_account())
    WITH CHECK (unit_id = portal.acting_unit() AND account_id = portal.acting_account());
CREATE POLICY taken_away ON portal.passkey FOR DELETE TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

CREATE POLICY reach ON portal.totp FOR SELECT TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY own_new ON portal.totp FOR INSERT TO portal_app
    WITH CHECK (unit_id = portal.acting_unit() AND account_id = portal.acting_account());
CREATE POLICY own_changed ON portal.totp FOR UPDATE TO portal_app
    USING (unit_id = portal.acting_unit() AND account_id = portal.acting_account())
    WITH CHECK (unit_id = portal.acting_unit() AND account_id = portal.acting_account());
CREATE POLICY taken_away ON portal.totp FOR DELETE TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

CREATE POLICY reach ON portal.recovery_code FOR SELECT TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));
CREATE POLICY own_new ON portal.recovery_code FOR INSERT TO portal_app
    WITH CHECK (unit_id = portal.acting_unit() AND account_id = portal.acting_account());
CREATE POLICY own_changed ON portal.recovery_code FOR UPDATE TO portal_app
    USING (unit_id = portal.acting_unit() AND account_id = portal.acting_account())
    WITH CHECK (unit_id = portal.acting_unit() AND account_id = portal.acting_account());
CREATE POLICY taken_away ON portal.recovery_code FOR DELETE TO portal_app
    USING (unit_id IN (SELECT r.unit_id FROM portal.unit_reach r WHERE r.viewer_id = portal.acting_unit()));

-- What was used counts as used, and an account has ten passkeys and ten codes at most, however many add one at once.
CREATE FUNCTION portal.check_factor() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held bigint;
BEGIN
    IF TG_OP = 'INSERT' THEN
        PERFORM FROM portal.account a WHERE a.id = NEW.account_id FOR NO KEY UPDATE;
        IF TG_TABLE_NAME = 'passkey' THEN
            SELECT count(*) INTO held FROM portal.passkey p WHERE p.account_id = NEW.account_id;
        ELSE
            SELECT count(*) INTO held FROM portal.recovery_code c WHERE c.account_id = NEW.account_id;
        END IF;
        IF held >= 10 THEN
            RAISE EXCEPTION 'account % has ten of them', NEW.account_id USING ERRCODE = 'check_violation';
        END IF;
        RETURN NEW;
    END IF;
    -- An account that moves takes them along as they are, by the foreign key.
    IF TG_TABLE_NAME = 'passkey' THEN
        IF NEW.sign_count < OLD.sign_count OR NEW.last_used_at < OLD.last_used_at THEN
            RAISE EXCEPTION 'passkey % does not go back', OLD.id USING ERRCODE = 'check_violation';
        END IF;
    ELSIF OLD.used_at IS NOT NULL AND NEW.used_at IS DISTINCT FROM OLD.used_at THEN
        RAISE EXCEPTION 'a recovery code is used once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER moves BEFORE INSERT OR UPDATE ON portal.passkey FOR EACH ROW EXECUTE FUNCTION portal.check_factor();
CREATE TRIGGER moves BEFORE INSERT OR UPDATE ON portal.recovery_code FOR EACH ROW EXECUTE FUNCTION portal.check_factor();

CREATE FUNCTION portal.check_totp() RETURNS trigger
    LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
BEGIN
    IF NEW.last_step < OLD.last_step THEN
        RAISE EXCEPTION 'a step is taken once' USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER moves BEFORE UPDATE ON portal.totp FOR EACH ROW EXECUTE FUNCTION portal.check_totp();

REVOKE ALL ON FUNCTION portal.check_factor(), portal.check_totp() FROM PUBLIC;
GRANT SELECT, INSERT, DELETE ON portal.passkey, portal.totp, portal.recovery_code TO portal_app;
GRANT UPDATE (name, sign_count, last_used_at) ON portal.passkey TO portal_app;
GRANT UPDATE (key_id, sealed, last_step) ON portal.totp TO portal_app;
GRANT UPDATE (used_at) ON portal.recovery_code TO portal_app;
