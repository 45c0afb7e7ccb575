-- When a unit ends, its accounts go to its successor (V027), and what they did stays what the former unit did. A key over unit and account held such rows
-- to the unit of today, so that who had ever acted could not move. Who acts is asked for its unit when it acts, and never again.
CREATE FUNCTION portal.require_account_of_unit() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    -- Names of the columns, by the trigger.
    unit_column    CONSTANT text := TG_ARGV[0];
    account_column CONSTANT text := TG_ARGV[1];
    written        CONSTANT jsonb := to_jsonb(NEW);
    before         jsonb;
BEGIN
    IF TG_OP = 'UPDATE' THEN
        before := to_jsonb(OLD);
        IF (before ->> unit_column, before ->> account_column) IS NOT DISTINCT FROM (written ->> unit_column, written ->> account_column) THEN
            RETURN NULL;
        END IF;
    END IF;
    IF written ->> unit_column IS NULL OR written ->> account_column IS NULL THEN
        RETURN NULL;
    END IF;
    IF NOT EXISTS (SELECT FROM portal.account a
                    WHERE a.id = (written ->> account_column)::bigint AND a.unit_id = (written ->> unit_column)::bigint) THEN
        RAISE EXCEPTION 'account % is not one of unit %', written ->> account_column, written ->> unit_column USING ERRCODE = 'foreign_key_violation';
    END IF;
    RETURN NULL;
END
$$;
REVOKE ALL ON FUNCTION portal.require_account_of_unit() FROM PUBLIC;

ALTER TABLE portal.delegation
    DROP CONSTRAINT delegation_unit_id_made_by_fkey,
    DROP CONSTRAINT delegation_unit_id_ended_by_fkey,
    ADD FOREIGN KEY (made_by) REFERENCES portal.account,
    ADD FOREIGN KEY (ended_by) REFERENCES portal.account;
CREATE TRIGGER maker_of_unit AFTER INSERT OR UPDATE ON portal.delegation
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('unit_id', 'made_by');
CREATE TRIGGER ender_of_unit AFTER INSERT OR UPDATE ON portal.delegation
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('unit_id', 'ended_by');

ALTER TABLE portal.request_check
    DROP CONSTRAINT request_check_unit_id_checked_by_fkey,
    ADD FOREIGN KEY (checked_by) REFERENCES portal.account;
CREATE TRIGGER checker_of_unit AFTER INSERT OR UPDATE ON portal.request_check
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('unit_id', 'checked_by');

ALTER TABLE portal.cancellation
    DROP CONSTRAINT cancellation_agency_id_proposed_by_fkey,
    DROP CONSTRAINT cancellation_agency_id_decided_by_fkey,
    DROP CONSTRAINT cancellation_restored_unit_id_restored_by_fkey,
    ADD FOREIGN KEY (proposed_by) REFERENCES portal.account,
    ADD FOREIGN KEY (decided_by) REFERENCES portal.account,
    ADD FOREIGN KEY (restored_by) REFERENCES portal.account,
    -- The unit of who restores was held by the key that goes.
    ADD FOREIGN KEY (restored_unit_id) REFERENCES portal.unit;
CREATE TRIGGER proposer_of_unit AFTER INSERT OR UPDATE ON portal.cancellation
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('agency_id', 'proposed_by');
CREATE TRIGGER decider_of_unit AFTER INSERT OR UPDATE ON portal.cancellation
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('agency_id', 'decided_by');
CREATE TRIGGER restorer_of_unit AFTER INSERT OR UPDATE ON portal.cancellation
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('restored_unit_id', 'restored_by');

ALTER TABLE portal.dossier
    DROP CONSTRAINT dossier_officer_unit_id_officer_id_fkey,
    ADD FOREIGN KEY (officer_id) REFERENCES portal.account,
    ADD FOREIGN KEY (officer_unit_id) REFERENCES portal.unit;
CREATE TRIGGER officer_of_unit AFTER INSERT OR UPDATE ON portal.dossier
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('officer_unit_id', 'officer_id');

ALTER TABLE portal.dossier_step
    DROP CONSTRAINT dossier_step_unit_id_account_id_fkey,
    ADD FOREIGN KEY (account_id) REFERENCES portal.account,
    ADD FOREIGN KEY (unit_id) REFERENCES portal.unit;
CREATE TRIGGER account_of_unit AFTER INSERT OR UPDATE ON portal.dossier_step
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('unit_id', 'account_id');

ALTER TABLE portal.dossier_taking
    DROP CONSTRAINT dossier_taking_unit_id_account_id_fkey,
    ADD FOREIGN KEY (account_id) REFERENCES portal.account,
    ADD FOREIGN KEY (unit_id) REFERENCES portal.unit;
CREATE TRIGGER account_of_unit AFTER INSERT OR UPDATE ON portal.dossier_taking
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('unit_id', 'account_id');

ALTER TABLE portal.dossier_package
    DROP CONSTRAINT dossier_package_unit_id_account_id_fkey,
    ADD FOREIGN KEY (account_id) REFERENCES portal.account,
    ADD FOREIGN KEY (unit_id) REFERENCES portal.unit;
CREATE TRIGGER account_of_unit AFTER INSERT OR UPDATE ON portal.dossier_package
    FOR EACH ROW EXECUTE FUNCTION portal.require_account_of_unit('unit_id', 'account_id');
