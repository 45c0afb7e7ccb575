package vn.gov.cantho.check.portal.factors;

/**
 * A secret that nobody reads without the key.
 *
 * @param keyId which key
 * @param bytes nonce, secret and tag of AES-256-GCM
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from the table to the seal, never compared.
record SealedSecret(String keyId, byte[] bytes) {}
