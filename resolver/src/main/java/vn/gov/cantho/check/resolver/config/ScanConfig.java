package vn.gov.cantho.check.resolver.config;

/** The settings of the way of a scan, from the port to the rows. */
public record ScanConfig(
        HttpConfig http, LocalCacheConfig local, SharedCacheConfig shared, StoreConfig store, ClientConfig clients) {

    public static final ScanConfig DEFAULTS = new ScanConfig(
            HttpConfig.DEFAULTS,
            LocalCacheConfig.DEFAULTS,
            SharedCacheConfig.DEFAULTS,
            StoreConfig.DEFAULTS,
            ClientConfig.DEFAULTS);

    static ScanConfig from(Settings settings) {
        return new ScanConfig(
                HttpConfig.from(settings),
                LocalCacheConfig.from(settings),
                SharedCacheConfig.from(settings),
                StoreConfig.from(settings),
                ClientConfig.from(settings));
    }
}
