package vn.gov.cantho.check.portal.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A service that somebody at the door may use: it acts for the person who stands there and for nobody else, so it must
 * speak of nothing but their own account.
 *
 * @see DoorAccount
 */
@Inherited
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface OpenAtTheDoor {}
