package vn.gov.cantho.check.portal.products.ui;

import org.springframework.stereotype.Component;
import vn.gov.cantho.check.portal.products.ProductService;
import vn.gov.cantho.check.portal.products.ProductState;
import vn.gov.cantho.check.portal.security.ActingAccount;
import vn.gov.cantho.check.portal.security.Verb;
import vn.gov.cantho.check.portal.shell.StartCard;

/** Tells an establishment's editors what came back to them. */
@Component
class RefusedProductsCard implements StartCard {

    private final ProductService products;

    RefusedProductsCard(ProductService products) {
        this.products = products;
    }

    @Override
    public int position() {
        return 20;
    }

    @Override
    public String titleKey() {
        return "products.card.refused";
    }

    @Override
    public String route() {
        return "products";
    }

    @Override
    public boolean concerns(ActingAccount account) {
        return account.isEstablishment() && account.may(Verb.UPDATE, "PRODUCTS");
    }

    @Override
    public int count() {
        return products.count(ProductState.REFUSED);
    }
}
