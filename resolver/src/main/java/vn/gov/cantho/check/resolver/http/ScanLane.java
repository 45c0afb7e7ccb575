package vn.gov.cantho.check.resolver.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import io.vertx.core.Handler;
import io.vertx.core.internal.ContextInternal;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;
import vn.gov.cantho.check.resolver.render.Page;
import vn.gov.cantho.check.resolver.scan.Answer;

/**
 * The short way of plain scans on one connection: read where the bytes come in, answered with one write, past the server's
 * parser and its objects. It stands before them and takes what {@link PlainScans} can read; everything else goes on to the
 * server as it came. With the first bytes that it cannot read it leaves for good, for
 * it cannot know where the next request begins. For the event loop of the connection.
 */
final class ScanLane extends ChannelInboundHandlerAdapter implements ScanReply {

    private final ScanLanes lanes;
    private final GuardedConnection connection;
    private final ContextInternal context;
    private final Handler<Object> taking = this::take;
    private final Queue<Object> held = new ArrayDeque<>(1);
    private String peer = "";
    private State state = State.OPEN;
    private @Nullable ChannelHandlerContext added;
    private @Nullable ByteBuf asked;
    private PlainScans.@Nullable PlainScan plain;

    private enum State {
        /** The next bytes may be a plain scan. */
        OPEN,
        /** A scan is being answered here; what comes meanwhile waits. */
        ANSWERING,
        /** The server answers one whole request; whatever comes meanwhile is for the server, too. */
        HANDED_ON,
        /** All is for the server. */
        LEFT
    }

    ScanLane(ScanLanes lanes, GuardedConnection connection, ContextInternal context) {
        this.lanes = lanes;
        this.connection = connection;
        this.context = context;
        connection.onAnswered(this::answeredByServer);
    }

    @Override
    public void handlerAdded(ChannelHandlerContext channel) {
        added = channel;
        if (channel.channel().remoteAddress() instanceof InetSocketAddress address && !address.isUnresolved()) {
            peer = address.getAddress().getHostAddress();
        }
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext channel) {
        held.forEach(ReferenceCountUtil::release);
        held.clear();
        plain = null;
        forget();
    }

    @Override
    public void channelRead(ChannelHandlerContext channel, Object message) {
        if (state == State.ANSWERING) {
            held.add(message);
            // Who does not wait for an answer is not read on meanwhile.
            channel.channel().config().setAutoRead(false);
        } else {
            context.dispatch(message, taking);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext channel) {
        if (state != State.ANSWERING) {
            channel.fireChannelReadComplete();
        }
    }

    @Override
    public void send(Scan scan, AnswerDesk.Rendered rendered) {
        if (plain == null) {
            // Who asked has left.
            return;
        }
        write(lanes.responses().verdict(rendered, scan.coding(), memory()));
        var now = System.nanoTime();
        lanes.answered(rendered.answer().verdict(), now - scan.startNanos());
        ready(now);
    }

    @Override
    public void sendUnknown(Scan scan, Answer unknown) {
        // Many wait at once, and it is as good as said: what was asked need not be kept.
        forget();
        lanes.whenDue(scan.startNanos(), () -> {
            try {
                sayUnknown(scan, unknown);
            } catch (RuntimeException failure) {
                fail(failure);
            }
        });
    }

    private void sayUnknown(Scan scan, Answer unknown) {
        var asking = plain;
        if (asking == null) {
            return;
        }
        var refusal = lanes.refusal(asking, peer);
        if (refusal.isPresent()) {
            var page = lanes.guessed(asking, refusal.get());
            write(lanes.responses().guessed(page, refusal.get().pause(), scan.coding(), memory()));
            ready(System.nanoTime());
        } else {
            send(scan, lanes.unknown(scan, unknown));
        }
    }

    /** Goes on with what comes next. */
    private void ready(long now) {
        state = State.OPEN;
        plain = null;
        forget();
        var _ = connection.count();
        connection.answered(now);
        if (!held.isEmpty()) {
            takeHeld();
        }
    }

    private void forget() {
        ReferenceCountUtil.release(asked);
        asked = null;
    }

    @Override
    public void fail(RuntimeException failure) {
        // The server runs into the same mistake, and knows how to say so.
        handOn();
    }

    private void take(Object message) {
        if (state == State.OPEN && message instanceof ByteBuf bytes) {
            var scan = lanes.read(bytes);
            if (scan.isPresent()) {
                asked = bytes;
                take(scan.get());
                return;
            }
        }
        leave(message);
    }

    private void take(PlainScans.PlainScan scan) {
        var now = System.nanoTime();
        state = State.ANSWERING;
        plain = scan;
        // Before it is answered, which may be at once.
        connection.requested(now, lanes.answerDeadline());
        if (!isFor(scan.asker())) {
            handOn();
        } else if (lanes.gate().admission().admits(now)) {
            lanes.answer(this, scan, peer, now);
        } else {
            shed(scan.asker());
        }
    }

    /** Tells who asks to come back; nothing is read or counted of the stamp. */
    private void shed(Asker asker) {
        var busy = lanes.gate().busy().response(asker);
        var length = busy.readableBytes();
        write(memory().directBuffer(length).writeBytes(busy, busy.readerIndex(), length));
        ready(System.nanoTime());
    }

    /** Pages for people, on a connection that goes on and has taken what it was sent. */
    private boolean isFor(Asker asker) {
        return asker.wish().form() == Page.Form.HTML
                && !connection.isNextTheLast()
                && channel().channel().isWritable();
    }

    private void write(ByteBuf response) {
        var _ = channel().writeAndFlush(response, channel().voidPromise());
    }

    private ByteBufAllocator memory() {
        return channel().alloc();
    }

    /** Takes what came while a scan was answered. */
    private void takeHeld() {
        while (state == State.OPEN && !held.isEmpty()) {
            context.dispatch(held.remove(), taking);
        }
        if (held.isEmpty()) {
            channel().channel().config().setAutoRead(true);
        }
    }

    /** Lets the server answer the one whole request that has come. */
    private void handOn() {
        var request = asked;
        asked = null;
        plain = null;
        if (request == null) {
            // What was asked is gone, or part of an answer may be on its way, and nothing could follow that.
            var _ = channel().close();
        } else if (held.isEmpty()) {
            state = State.HANDED_ON;
            channel().fireChannelRead(request);
            channel().fireChannelReadComplete();
        } else {
            leave(request);
        }
    }

    private void answeredByServer() {
        if (state == State.HANDED_ON) {
            state = State.OPEN;
        }
    }

    /** Leaves what has come, and all that will come, to the server. */
    private void leave(Object message) {
        var channel = channel();
        state = State.LEFT;
        channel.fireChannelRead(message);
        while (!held.isEmpty()) {
            channel.fireChannelRead(held.remove());
        }
        // What was held comes when nothing is read: without this the server would keep its answers back, for more that
        // never comes.
        channel.fireChannelReadComplete();
        if (!channel.isRemoved()) {
            channel.channel().config().setAutoRead(true);
            channel.pipeline().remove(this);
        }
    }

    private ChannelHandlerContext channel() {
        if (added == null) {
            throw new IllegalStateException("a lane is used only once it is added");
        }
        return added;
    }
}
