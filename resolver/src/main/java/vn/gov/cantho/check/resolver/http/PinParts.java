package vn.gov.cantho.check.resolver.http;

import vn.gov.cantho.check.contract.code.StampHashes;
import vn.gov.cantho.check.contract.code.StampPins;
import vn.gov.cantho.check.resolver.scan.PinBook;

/** What a try with a PIN is answered by. All of it may be shared between event loops. */
public record PinParts(StampPins pins, StampHashes hashes, PinBook book) {}
