package vn.gov.cantho.check.resolver.scan;

import io.vertx.core.buffer.Buffer;

/**
 * A picture or document.
 *
 * @param content its bytes, which nobody changes
 */
public record Media(MediaId.Kind kind, Buffer content) {}
