package vn.gov.cantho.check.resolver.management;

import io.vertx.core.json.JsonObject;
import java.util.List;

/** What a node says about its health. Never asks a neighbour: a node is well when its neighbours are not. */
public interface NodeHealth {

    /** Why this node should get no requests now; nothing when it should. */
    List<String> reasonsNotReady();

    /** Everything an operator may want to see, as JSON. */
    JsonObject status();
}
