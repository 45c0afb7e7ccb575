package vn.gov.cantho.check.resolver.testing;

import static java.util.Objects.requireNonNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.util.Collection;

/** The schemas that GS1 publishes with its resolver standard. */
public final class GsSchemas {

    private static final JsonSchema LINK_SET = schema("linkset-schema.json");
    private static final JsonSchema DESCRIPTION = schema("description-file-schema.json");

    private GsSchemas() {}

    /** What is wrong with a link set; nothing when it is right. */
    public static Collection<ValidationMessage> flawsOfLinkSet(String json) {
        return LINK_SET.validate(json, InputFormat.JSON);
    }

    /** What is wrong with a resolver description file; nothing when it is right. */
    public static Collection<ValidationMessage> flawsOfDescription(String json) {
        return DESCRIPTION.validate(json, InputFormat.JSON);
    }

    private static JsonSchema schema(String name) {
        var stream = requireNonNull(GsSchemas.class.getResourceAsStream("/gs1/" + name), name);
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(stream);
    }
}
