package vn.gov.cantho.check.portal.factors;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import vn.gov.cantho.check.portal.testing.WireTest;

/** The portal at an address that passkeys are good at, with a proof that a test can let grow old. */
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@WireTest
@Import(SettableProof.Config.class)
@TestPropertySource(properties = "check.portal-url=" + FactorTest.ADDRESS)
public @interface FactorTest {

    /** Where the portal says that it is. */
    String ADDRESS = "https://portal.example.vn";
}
