package vn.gov.cantho.check.resolver.testing;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;

/** Our own schema of EPCIS 2.0 documents, narrower than that of GS1: words and numbers of others have no place in ours. */
public final class EpcisSchema {

    private static final JsonSchema SCHEMA = schema();

    private EpcisSchema() {}

    /** What is wrong with an EPCIS document; nothing when it is right. */
    public static Collection<ValidationMessage> flawsOf(String json) {
        return SCHEMA.validate(json, InputFormat.JSON);
    }

    private static JsonSchema schema() {
        var stream = requireNonNull(EpcisSchema.class.getResourceAsStream("/epcis/epcis-2.0.schema.json"));
        // Since draft 2019-09 a format says nothing unless a reader is told to hold it.
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(stream, config);
    }
}
