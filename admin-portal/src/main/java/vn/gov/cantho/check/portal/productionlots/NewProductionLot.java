package vn.gov.cantho.check.portal.productionlots;

import vn.gov.cantho.check.portal.products.ProductId;

/** What is typed about a lot: of which product, and the facts. */
public record NewProductionLot(ProductId product, LotFacts facts) {}
