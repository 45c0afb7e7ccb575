-- Roughly where scans came from, by the network they came through; null where that is not known. Never an address (decision 0013).
ALTER TABLE scan.scan
    ADD COLUMN place text CHECK (char_length(place) BETWEEN 1 AND 40),
    ADD COLUMN latitude real CHECK (latitude BETWEEN -90 AND 90),
    ADD COLUMN longitude real CHECK (longitude BETWEEN -180 AND 180),
    -- False where the address of a network says no more than where its gateway stands.
    ADD COLUMN fixed boolean,
    -- The transaction that brought the scan: who reads everything below the oldest that still runs misses none and reads none twice.
    ADD COLUMN arrived xid8 NOT NULL DEFAULT pg_current_xact_id(),
    ADD CHECK (num_nonnulls(place, latitude, longitude, fixed) IN (0, 4));
CREATE INDEX scan_arrived ON scan.scan (arrived, code_lot_id, serial);
CREATE INDEX scan_stamp ON scan.scan (code_lot_id, serial, at);

-- Where the first scan came from, for the page. The release before this one leaves it out.
ALTER TABLE scan.stamp_count ADD COLUMN first_place text CHECK (char_length(first_place) BETWEEN 1 AND 40);
