package vn.gov.cantho.check.portal.diaries;

import vn.gov.cantho.check.portal.productionlots.ProductionLotId;

/** The diary of a production lot, published or not, has changed. */
public record DiaryChanged(long establishmentId, ProductionLotId lot) {}
