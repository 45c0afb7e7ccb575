package vn.gov.cantho.check.portal.factors;

/**
 * Where passkeys are good.
 *
 * @param relyingParty the domain, without scheme and port, that devices bind them to
 * @param origin scheme, domain and port that browsers say they were at
 */
record PasskeyPlace(String relyingParty, String origin) {}
