package vn.gov.cantho.check.portal.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the door is kept.
 *
 * @param secondFactor whether the duty to have a second factor is enforced
 */
@ConfigurationProperties("check.door")
record DoorSettings(@DefaultValue("COMPULSORY") SecondFactor secondFactor) {

    boolean isCompulsory() {
        return secondFactor == SecondFactor.COMPULSORY;
    }
}
