package vn.gov.cantho.check.portal.security;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.ToLongFunction;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Begins every transaction in the name of the acting account and its unit, which row-level security reads. Nobody acting
 * means empty names: no rows. The settings end with the transaction, so a pooled connection never carries them on. Whoever
 * looks as an establishment writes nothing, whatever a service would let them do.
 */
public final class ActingUnitTransactionManager extends JdbcTransactionManager {

    private static final String ACT_AS =
            "SELECT set_config('check.acting_unit', ?, true), set_config('check.acting_account', ?, true)";

    private static final String LOOK_ONLY = "SET TRANSACTION READ ONLY";

    public ActingUnitTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        var bound = TransactionSynchronizationManager.getResource(obtainDataSource());
        if (!(bound instanceof ConnectionHolder holder)) {
            throw new CannotCreateTransactionException("The transaction began without a connection");
        }
        try {
            actAs(holder.getConnection());
            if (Viewing.current().isPresent()) {
                lookOnly(holder.getConnection());
            }
        } catch (SQLException failure) {
            doCleanupAfterCompletion(transaction);
            throw new CannotCreateTransactionException("The acting unit could not be set", failure);
        }
    }

    private static void actAs(Connection connection) throws SQLException {
        var acting = CurrentAccount.acting();
        try (var statement = connection.prepareStatement(ACT_AS)) {
            statement.setString(1, name(acting, ActingAccount::unitId));
            statement.setString(2, name(acting, ActingAccount::accountId));
            statement.execute();
        }
    }

    private static void lookOnly(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(LOOK_ONLY);
        }
    }

    private static String name(Optional<ActingAccount> acting, ToLongFunction<ActingAccount> id) {
        return acting.map(account -> Long.toString(id.applyAsLong(account))).orElse("");
    }
}
