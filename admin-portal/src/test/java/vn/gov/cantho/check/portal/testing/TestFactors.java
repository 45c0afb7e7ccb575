package vn.gov.cantho.check.portal.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import vn.gov.cantho.check.portal.security.ActingAccount;

/** Factors that an account has from before, as rows. */
public final class TestFactors {

    private TestFactors() {}

    /** A passkey that no device has. */
    public static void passkey(ActingAccount account) {
        PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.passkey (unit_id, account_id, credential_id, credential, backup_eligible, sign_count, name)
                        VALUES (?, ?, ?, 'key', false, 0, 'Khóa của bài kiểm tra')
                        """)
                .params(account.unitId(), account.accountId(), sha256("passkey " + account.accountId()))
                .update();
    }

    /** An authenticator app that nobody has the secret of. */
    public static void app(ActingAccount account) {
        PortalDatabase.started()
                .owner()
                .sql("""
                        INSERT INTO portal.totp (account_id, unit_id, key_id, sealed, last_step)
                        VALUES (?, ?, 'test', decode(repeat('00', 48), 'hex'), 1)
                        """)
                .params(account.accountId(), account.unitId())
                .update();
    }

    /** A recovery code of sixteen letters and figures. */
    public static void recoveryCode(ActingAccount account, String code) {
        PortalDatabase.started()
                .owner()
                .sql("INSERT INTO portal.recovery_code (account_id, unit_id, code_hash) VALUES (?, ?, ?)")
                .params(account.accountId(), account.unitId(), sha256(code))
                .update();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
