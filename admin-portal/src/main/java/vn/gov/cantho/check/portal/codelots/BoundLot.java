package vn.gov.cantho.check.portal.codelots;

import java.time.LocalDate;
import vn.gov.cantho.check.portal.productionlots.ProductionLotId;

/** The production lot the codes of a code lot stand for. */
public record BoundLot(ProductionLotId id, String number, String productName, LocalDate producedOn) {}
