package vn.gov.cantho.check.portal.establishments;

import java.util.Optional;

/**
 * What is known of an establishment, as typed: a text that is not there is empty.
 *
 * @param address as it is called since 1 July 2025; {@code formerAddress} as it was called before
 */
public record EstablishmentContent(
        String name,
        String nameEn,
        Optional<EstablishmentKind> kind,
        String taxCode,
        String gs1Prefix,
        String gln,
        String address,
        String formerAddress,
        String phone,
        String email,
        String introductionVi,
        String introductionEn) {

    public EstablishmentContent {
        name = name.strip();
        nameEn = nameEn.strip();
        taxCode = taxCode.strip();
        gs1Prefix = gs1Prefix.strip();
        gln = gln.strip();
        address = address.strip();
        formerAddress = formerAddress.strip();
        phone = phone.strip();
        email = email.strip();
        introductionVi = introductionVi.strip();
        introductionEn = introductionEn.strip();
    }
}
