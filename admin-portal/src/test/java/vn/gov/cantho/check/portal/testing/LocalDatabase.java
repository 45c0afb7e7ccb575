package vn.gov.cantho.check.portal.testing;

import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The portal's way to a database of this machine that asks for no password. */
public record LocalDatabase(int port) implements JdbcConnectionDetails {

    @Override
    public String getUsername() {
        return "portal_app";
    }

    @Override
    public String getPassword() {
        return "";
    }

    @Override
    public String getJdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/check";
    }
}
