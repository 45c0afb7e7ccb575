package vn.gov.cantho.check.portal.factors;

/**
 * What the browser asks a device.
 *
 * @param optionsJson the {@code publicKey} part of {@code navigator.credentials}, in the JSON of Web Authentication Level 3
 *     (binary members as base64url), which the browser turns into its own
 */
public record PasskeyQuestion(String optionsJson) {}
