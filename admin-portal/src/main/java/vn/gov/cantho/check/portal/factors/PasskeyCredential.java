package vn.gov.cantho.check.portal.factors;

/**
 * What the answers of a passkey are checked with.
 *
 * @param credentialId by which its device knows it
 * @param credential attested credential data (Web Authentication Level 3, 6.5.2)
 * @param backupEligible whether the device may copy it to others
 * @param signCount what the device had counted when it was used last
 */
@SuppressWarnings("ArrayRecordComponent") // Carried from the table to the check, never compared.
record PasskeyCredential(byte[] credentialId, byte[] credential, boolean backupEligible, long signCount) {}
