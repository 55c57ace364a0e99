package de.interkomm.hub.oparl.api;

import de.interkomm.hub.oparl.Kind;
import de.interkomm.hub.oparl.ListQuery;
import de.interkomm.hub.oparl.OpenInterface;
import de.interkomm.hub.oparl.OpenInterface.Content;
import de.interkomm.hub.oparl.OpenInterface.Gone;
import de.interkomm.hub.shell.BadQuestion;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import io.swagger.v3.oas.annotations.Hidden;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** OParl has a form of errors of its own, and a description of its own: its specification. */
@Controller
@Hidden
class OparlController {

    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final String BODY = OpenInterface.PATH + "/body";
    private static final String FILE = BODY + "/{network}/file/{id}";

    private final OpenInterface open;
    private final MessageSource messages;

    OparlController(OpenInterface open, MessageSource messages) {
        this.open = open;
        this.messages = messages;
    }

    @GetMapping(OpenInterface.PATH)
    ResponseEntity<Map<String, Object>> system() {
        return answer(open.system());
    }

    @GetMapping(BODY)
    ResponseEntity<Map<String, Object>> bodies(@RequestParam Map<String, String> asked) {
        ListQuery query = AskedList.of(asked);
        if (!query.after().isEmpty() && NetworkId.parse(query.after()).isEmpty()) {
            throw new BadQuestion("oparl.problem.after");
        }
        return answer(open.bodies(query));
    }

    @GetMapping(BODY + "/{network}")
    ResponseEntity<Map<String, Object>> body(@PathVariable String network) {
        return answer(open.body(network(network)));
    }

    @GetMapping(BODY + "/{network}/{kind}")
    ResponseEntity<Map<String, Object>> list(
            @PathVariable String network,
            @PathVariable String kind,
            @RequestParam Map<String, String> asked) {
        ListQuery query = AskedList.of(asked);
        if (!query.after().isEmpty() && AskedList.key(query.after()).isEmpty()) {
            throw new BadQuestion("oparl.problem.after");
        }
        return answer(open.list(network(network), kind(kind), query));
    }

    @GetMapping(BODY + "/{network}/{kind}/{id}")
    ResponseEntity<Map<String, Object>> object(
            @PathVariable String network, @PathVariable String kind, @PathVariable String id) {
        return answer(open.object(network(network), kind(kind), key(id)));
    }

    @GetMapping(FILE + "/content")
    ResponseEntity<byte[]> content(@PathVariable String network, @PathVariable String id) {
        return file(network, id, ContentDisposition.inline());
    }

    @GetMapping(FILE + "/download")
    ResponseEntity<byte[]> download(@PathVariable String network, @PathVariable String id) {
        return file(network, id, ContentDisposition.attachment());
    }

    /** In a sandbox: what somebody uploaded runs nothing, wherever it is shown. */
    private ResponseEntity<byte[]> file(
            String network, String id, ContentDisposition.Builder disposition) {
        Content content = open.content(network(network), key(id));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.mediaType()))
                .cacheControl(CacheControl.noCache())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        disposition
                                .filename(content.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
                .body(content.bytes());
    }

    @GetMapping({"/oparl", OpenInterface.PATH + "/**"})
    ResponseEntity<Map<String, Object>> nothing() {
        throw new PageNotFound();
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> notFound(PageNotFound cause, HttpServletRequest request) {
        return refuse(HttpStatus.NOT_FOUND, text("oparl.problem.404"), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> gone(Gone cause, HttpServletRequest request) {
        return refuse(HttpStatus.GONE, text("oparl.problem.410"), request);
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> badQuestion(BadQuestion cause, HttpServletRequest request) {
        return refuse(
                HttpStatus.BAD_REQUEST,
                text(cause.messageKey(), cause.arguments().toArray()),
                request);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.GERMANY);
    }

    private static ResponseEntity<Map<String, Object>> refuse(
            HttpStatus status, String message, HttpServletRequest request) {
        Map<String, Object> error = new LinkedHashMap<>();
        error.put("type", "https://schema.oparl.org/1.1/Error");
        error.put("message", message);
        error.put("debug", status.value() + " " + request.getRequestURI());
        return json(ResponseEntity.status(status).cacheControl(CacheControl.noStore()), error);
    }

    private static ResponseEntity<Map<String, Object>> answer(Map<String, Object> object) {
        return json(
                ResponseEntity.ok().cacheControl(CacheControl.maxAge(KEPT).cachePublic()), object);
    }

    private static ResponseEntity<Map<String, Object>> json(
            ResponseEntity.BodyBuilder answer, Map<String, Object> object) {
        return answer.contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .body(object);
    }

    private static NetworkId network(String asked) {
        return NetworkId.parse(asked).orElseThrow(PageNotFound::new);
    }

    private static Kind kind(String asked) {
        return Kind.at(asked).orElseThrow(PageNotFound::new);
    }

    private static UUID key(String asked) {
        return AskedList.key(asked).orElseThrow(PageNotFound::new);
    }
}
