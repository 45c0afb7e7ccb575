package vn.gov.cantho.check.local.demo;

import java.util.List;

/**
 * An account of the demo data, the only ones whose passwords are known beforehand.
 *
 * @param unitKey the code of an agency, or the key of an establishment in the demo files
 * @param unit the name of the unit
 * @param level the code of the unit's type
 */
public record DemoAccount(
        String user,
        String displayName,
        String password,
        String unitKey,
        String unit,
        String level,
        List<String> roles) {

    public DemoAccount {
        roles = List.copyOf(roles);
    }
}
