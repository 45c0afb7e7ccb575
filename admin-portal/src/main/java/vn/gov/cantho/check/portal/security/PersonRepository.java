package vn.gov.cantho.check.portal.security;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tells persons apart, as the database does. */
@Repository
class PersonRepository {

    private static final String SAME_PERSON = "SELECT portal.same_person(:one, :other)";

    private final JdbcClient database;

    PersonRepository(JdbcClient database) {
        this.database = database;
    }

    boolean isSamePerson(long accountId, long otherAccountId) {
        return database.sql(SAME_PERSON)
                .param("one", accountId)
                .param("other", otherAccountId)
                .query(Boolean.class)
                .single();
    }
}
