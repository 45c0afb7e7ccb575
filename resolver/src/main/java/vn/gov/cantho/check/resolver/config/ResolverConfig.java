package vn.gov.cantho.check.resolver.config;

/** All settings of the program, one record a concern. */
public record ResolverConfig(
        NodeConfig node,
        PostgresConfig postgres,
        RedisConfig redis,
        StatusConfig status,
        JournalConfig journal,
        ScanConfig scan,
        SiteConfig site) {

    /**
     * Reads all settings.
     *
     * @throws WrongSettingException if one is out of bounds or unknown
     */
    public static ResolverConfig from(Settings settings) {
        var config = new ResolverConfig(
                NodeConfig.from(settings),
                PostgresConfig.from(settings),
                RedisConfig.from(settings),
                StatusConfig.from(settings),
                JournalConfig.from(settings),
                ScanConfig.from(settings),
                SiteConfig.from(settings));
        settings.refuseUnknown();
        return config;
    }
}
