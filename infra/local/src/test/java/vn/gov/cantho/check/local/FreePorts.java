package vn.gov.cantho.check.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Ports that nobody listens on at the moment, one for every port of a stack. */
final class FreePorts {

    private FreePorts() {}

    static Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var port : Port.values()) {
                var socket = new ServerSocket(0);
                sockets.add(socket);
                environment.put(port.variable(), Integer.toString(socket.getLocalPort()));
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        return environment;
    }
}
