package vn.gov.cantho.check.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A connection as one role, with SQL in and plain values out; a refusal comes back as its SQL state. */
final class Session implements AutoCloseable {

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    static Session as(String role) {
        return new Session(Cluster.as(role));
    }

    static Session on(String database, String role) {
        return new Session(Cluster.as(role, database));
    }

    /** Opens a transaction of the portal on behalf of a unit. */
    static Session portal(long actingUnit) {
        var session = as("portal_app");
        session.begin();
        session.one("SELECT set_config('check.acting_unit', ?, true)", Long.toString(actingUnit));
        return session;
    }

    void begin() {
        try {
            connection.setAutoCommit(false);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException failure) {
            throw new Refused(failure);
        }
    }

    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Runs a statement and says how many rows it changed. */
    int run(String sql, Object... parameters) {
        try (var statement = prepare(sql, parameters)) {
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        } catch (SQLException failure) {
            throw new Refused(failure);
        }
    }

    /** The first column of every row, as text. */
    List<String> list(String sql, Object... parameters) {
        try (var statement = prepare(sql, parameters);
                var rows = statement.executeQuery()) {
            var values = new ArrayList<String>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException failure) {
            throw new Refused(failure);
        }
    }

    /** Every row by the names of its columns; what is null is absent. */
    List<Map<String, String>> rows(String sql, Object... parameters) {
        try (var statement = prepare(sql, parameters);
                var rows = statement.executeQuery()) {
            var found = new ArrayList<Map<String, String>>();
            while (rows.next()) {
                found.add(values(rows));
            }
            return found;
        } catch (SQLException failure) {
            throw new Refused(failure);
        }
    }

    private static Map<String, String> values(ResultSet row) throws SQLException {
        var values = new LinkedHashMap<String, String>();
        for (var column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            var value = row.getString(column);
            if (value != null) {
                values.put(row.getMetaData().getColumnLabel(column), value);
            }
        }
        return values;
    }

    String one(String sql, Object... parameters) {
        var values = list(sql, parameters);
        if (values.size() != 1) {
            throw new IllegalStateException(values.size() + " rows from " + sql);
        }
        return values.getFirst();
    }

    long number(String sql, Object... parameters) {
        return Long.parseLong(one(sql, parameters));
    }

    /** The SQL state with which PostgreSQL refuses the statement, or the empty text if it does not; a savepoint keeps the transaction alive. */
    String refusal(String sql, Object... parameters) {
        try {
            if (connection.getAutoCommit()) {
                run(sql, parameters);
                return "";
            }
            var point = connection.setSavepoint();
            try {
                run(sql, parameters);
                return "";
            } finally {
                connection.rollback(point);
            }
        } catch (Refused refused) {
            return refused.state();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** What a statement would do, without doing it: how many rows it changes, or the SQL state with which it is refused. Within a transaction only. */
    String outcome(String sql, Object... parameters) {
        try {
            var point = connection.setSavepoint();
            try {
                return Integer.toString(run(sql, parameters));
            } catch (Refused refused) {
                return refused.state();
            } finally {
                connection.rollback(point);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var index = 0; index < parameters.length; index++) {
            statement.setObject(index + 1, parameters[index]);
        }
        return statement;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** PostgreSQL said no. */
    static final class Refused extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String state;

        Refused(SQLException cause) {
            super(cause.getMessage(), cause);
            this.state = String.valueOf(cause.getSQLState());
        }

        String state() {
            return state;
        }
    }
}
