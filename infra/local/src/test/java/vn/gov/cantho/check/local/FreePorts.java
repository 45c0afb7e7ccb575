package vn.gov.cantho.check.local;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ports that nobody listens on at the moment, one for every port of a stack; none is given twice. */
final class FreePorts {

    private static final Set<Integer> GIVEN = new HashSet<>();

    private FreePorts() {}

    static synchronized Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        var sockets = new ArrayList<ServerSocket>();
        try {
            for (var port : Port.values()) {
                var socket = another(sockets);
                environment.put(port.variable(), Integer.toString(socket.getLocalPort()));
            }
        } finally {
            for (var socket : sockets) {
                socket.close();
            }
        }
        return environment;
    }

    /** Tests run beside each other, and a stack listens only some seconds after it got its ports. */
    private static ServerSocket another(List<ServerSocket> sockets) throws IOException {
        while (true) {
            var socket = new ServerSocket(0);
            sockets.add(socket);
            if (GIVEN.add(socket.getLocalPort())) {
                return socket;
            }
        }
    }
}
