package vn.gov.cantho.check.resolver.http;

import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.PrematureChannelClosureException;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;

/**
 * Looks at what the decoder lets pass and RFC 9112 forbids: another version, more than one host, a name without letters,
 * a target with control characters or with nobody to ask. What is wrong goes on as what could not be read, so that
 * {@link InvalidRequests} answers it and the connection ends.
 */
@Sharable
final class HeadCheck extends ChannelInboundHandlerAdapter {

    private static final DecoderResult BAD = DecoderResult.failure(new Fault());
    private static final char DELETE = 127;
    private static final String AUTHORITY_MARK = "://";

    /** Why a head is not taken; always the same one, for nobody looks at where it came from. */
    private static final class Fault extends Exception {

        private static final long serialVersionUID = 1L;

        private Fault() {
            super("the head of a request is malformed", null, false, false);
        }
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest half
                && half.decoderResult().cause() instanceof PrematureChannelClosureException) {
            // The connection is closed already: a page that says what is wrong would be written for nobody.
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest request && request.decoderResult().isSuccess() && !isRight(request)) {
            request.setProtocolVersion(HttpVersion.HTTP_1_1);
            request.setDecoderResult(BAD);
        }
        context.fireChannelRead(message);
    }

    private static boolean isRight(HttpRequest request) {
        return isKnown(request.protocolVersion())
                && isTarget(request.uri())
                && hasOneHostAtMost(request)
                && !request.headers().contains("");
    }

    /** Of another text, such as HTTP/01.1, Netty makes a version of its own, which is equal to the one with these numbers. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isKnown(HttpVersion version) {
        return version == HttpVersion.HTTP_1_1 || version == HttpVersion.HTTP_1_0;
    }

    private static boolean hasOneHostAtMost(HttpRequest request) {
        var hosts = request.headers().valueStringIterator(HttpHeaderNames.HOST);
        if (hosts.hasNext()) {
            hosts.next();
        }
        return !hosts.hasNext();
    }

    private static boolean isTarget(String target) {
        for (var index = 0; index < target.length(); index++) {
            var letter = target.charAt(index);
            if (letter <= ' ' || letter == DELETE) {
                return false;
            }
        }
        if (target.startsWith("/")) {
            return true;
        }
        var mark = target.indexOf(AUTHORITY_MARK);
        return mark < 0
                || (!target.startsWith("/", mark + AUTHORITY_MARK.length()) && !target.endsWith(AUTHORITY_MARK));
    }
}
