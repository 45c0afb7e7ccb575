-- Stamps with a PIN under a scratch layer. The PIN follows from the code (decision 0009) and stands in no table; whether a code lot has PINs
-- is settled when it is issued. The release before this one leaves the column out, and its code lots have none.
ALTER TABLE portal.code_lot ADD COLUMN pin boolean NOT NULL DEFAULT false;
ALTER TABLE publication.code_lot ADD COLUMN pin boolean NOT NULL DEFAULT false;

CREATE OR REPLACE FUNCTION portal.refuse_rebinding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.production_lot_id IS DISTINCT FROM NEW.production_lot_id
        AND EXISTS (SELECT FROM portal.code_activation a WHERE a.code_lot_id = NEW.id) THEN
        RAISE EXCEPTION 'code lot % has active codes and stays with its production lot', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    IF OLD.size <> NEW.size OR OLD.key_id <> NEW.key_id OR OLD.pin <> NEW.pin THEN
        RAISE EXCEPTION 'size, key and PINs of code lot % are fixed', NEW.id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NEW;
END
$$;

-- One row a stamp whose PIN was ever tried: how often wrongly on one day in Cần Thơ, and when it was first verified. By whom is a keyed hash
-- that holds for this stamp alone and is forgotten half an hour later.
CREATE TABLE scan.pin_check (
    code_lot_id   integer NOT NULL,
    serial        integer NOT NULL,
    day           date NOT NULL,
    wrong_tries   smallint NOT NULL CHECK (wrong_tries BETWEEN 0 AND 5),
    first_at      timestamptz,
    first_device  bytea CHECK (octet_length(first_device) = 16),
    PRIMARY KEY (code_lot_id, serial),
    CHECK (first_device IS NULL OR first_at IS NOT NULL)
);
CREATE INDEX pin_check_device ON scan.pin_check (first_at) WHERE first_device IS NOT NULL;

ALTER TABLE scan.pin_check ENABLE ROW LEVEL SECURITY;
ALTER TABLE scan.pin_check FORCE ROW LEVEL SECURITY;
-- For settle_pin, which runs as its owner. Nobody else sees or changes a row.
CREATE POLICY settle ON scan.pin_check FOR ALL TO migrator USING (true) WITH CHECK (true);

-- Settles one try with the PIN of a stamp, which the node has compared. The row of the stamp is locked from the first statement on, so that of two
-- nodes one is first, and no crowd of tries gets past the bound. Five wrong tries a day; then all are refused, the right one too, for else a guess
-- could be told by its answer. The device that was first hears the first answer again for half an hour.
CREATE FUNCTION scan.settle_pin(stamp_lot integer, stamp_serial integer, correct boolean, device bytea)
    RETURNS TABLE (outcome text, verified_at timestamptz, tries_left integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    held scan.pin_check%ROWTYPE;
    moment timestamptz;
    today date;
BEGIN
    INSERT INTO scan.pin_check (code_lot_id, serial, day, wrong_tries)
    VALUES (stamp_lot, stamp_serial, (clock_timestamp() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date, 0)
    ON CONFLICT DO NOTHING;
    SELECT * INTO held FROM scan.pin_check p WHERE p.code_lot_id = stamp_lot AND p.serial = stamp_serial FOR UPDATE;
    -- Not before the lock: who waited for it must not come from the past.
    moment := clock_timestamp();
    today := (moment AT TIME ZONE 'Asia/Ho_Chi_Minh')::date;
    IF held.day <> today THEN
        held.day := today;
        held.wrong_tries := 0;
    END IF;
    IF held.wrong_tries >= 5 THEN
        outcome := 'EXHAUSTED';
    ELSIF NOT correct THEN
        held.wrong_tries := held.wrong_tries + 1;
        outcome := 'WRONG';
    ELSIF held.first_at IS NULL THEN
        held.first_at := moment;
        held.first_device := device;
        outcome := 'FIRST';
    ELSIF held.first_device = device AND held.first_at > moment - INTERVAL '30 minutes' THEN
        outcome := 'FIRST';
    ELSE
        outcome := 'AGAIN';
    END IF;
    UPDATE scan.pin_check p
       SET day = held.day, wrong_tries = held.wrong_tries, first_at = held.first_at, first_device = held.first_device
     WHERE p.code_lot_id = stamp_lot AND p.serial = stamp_serial;
    -- Forgets devices that are no longer asked for, a few with every try.
    UPDATE scan.pin_check p SET first_device = NULL
     WHERE (p.code_lot_id, p.serial) IN (
        SELECT o.code_lot_id, o.serial FROM scan.pin_check o
         WHERE o.first_device IS NOT NULL AND o.first_at < moment - INTERVAL '30 minutes'
         ORDER BY o.first_at LIMIT 20 FOR UPDATE SKIP LOCKED);
    verified_at := CASE WHEN outcome IN ('FIRST', 'AGAIN') THEN held.first_at END;
    tries_left := 5 - held.wrong_tries;
    RETURN NEXT;
END
$$;

REVOKE ALL ON FUNCTION scan.settle_pin(integer, integer, boolean, bytea) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION scan.settle_pin(integer, integer, boolean, bytea) TO resolver_app;
