package vn.gov.cantho.check.resolver.http;

import java.time.InstantSource;
import vn.gov.cantho.check.contract.code.StampCodes;
import vn.gov.cantho.check.resolver.scan.IdentityLookup;
import vn.gov.cantho.check.resolver.scan.MediaLookup;
import vn.gov.cantho.check.resolver.scan.ScanHistories;
import vn.gov.cantho.check.resolver.scan.ScanLog;
import vn.gov.cantho.check.resolver.scan.StatusView;
import vn.gov.cantho.check.resolver.template.StampPages;

/**
 * What a scan is answered by. All of it may be shared between event loops.
 *
 * @param stamps pages of stamps that are kept as they are sent
 * @param clock for the day in Cần Thơ and for the time of a scan; never for the lease
 * @param site where we are, and where we send people
 */
public record ScanParts(
        StampCodes codes,
        IdentityLookup identities,
        StatusView status,
        StampPages stamps,
        ScanHistories histories,
        ScanLog log,
        MediaLookup media,
        PinParts pins,
        ReportParts reports,
        Clients clients,
        InstantSource clock,
        Site site) {}
