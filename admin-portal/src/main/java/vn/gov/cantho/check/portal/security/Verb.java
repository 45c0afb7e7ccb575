package vn.gov.cantho.check.portal.security;

import java.util.EnumSet;
import java.util.Set;

/**
 * What may be done in a function group: the six words of Điều 3.6 of the Regulation, in its order.
 *
 * @see Role what a person brings to it
 */
public enum Verb {
    /** Quản trị. */
    ADMINISTER,
    /** Cập nhật. */
    UPDATE,
    /** Phê duyệt. */
    APPROVE,
    /** Quản lý. */
    MANAGE,
    /** Khai thác. */
    EXPLOIT,
    /** Sử dụng. */
    USE;

    /** What a role lets a person do where the kind of their unit may do it too; every role looks. */
    static Set<Verb> of(Role role) {
        return switch (role) {
            case VIEWER -> EnumSet.of(EXPLOIT, USE);
            case EDITOR -> EnumSet.of(UPDATE);
            case APPROVER -> EnumSet.of(APPROVE);
            case ADMINISTRATOR -> EnumSet.of(ADMINISTER, MANAGE);
        };
    }
}
