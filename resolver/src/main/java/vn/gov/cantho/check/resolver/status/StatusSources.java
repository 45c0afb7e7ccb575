package vn.gov.cantho.check.resolver.status;

import io.lettuce.core.resource.ClientResources;
import io.vertx.pgclient.PgConnectOptions;
import vn.gov.cantho.check.resolver.config.RedisConfig;

/** Where news of the status comes from: PostgreSQL, which is right, and Redis, which is fast. */
public record StatusSources(PgConnectOptions postgres, RedisConfig redis, ClientResources resources) {}
