package de.interkomm.hub.identity;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Role.Reach;
import de.interkomm.hub.shell.Csv;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pages that say who looks at them. */
@TestComponent
@RestController
class ProbeController {

    @GetMapping("/probe/public")
    String open(@CurrentActor @Nullable Actor actor) {
        return actor == null ? "nobody" : actor.name();
    }

    @GetMapping("/probe/private")
    String closed(@CurrentActor Actor actor) {
        return actor.name();
    }

    /** Asks for every permission there is, everywhere the person has a role. */
    @GetMapping("/probe/permissions")
    String permissions(@CurrentActor Actor actor) {
        return Stream.of(Permission.values())
                .filter(permission -> permission.reach() == Reach.NETWORK)
                .flatMap(
                        permission ->
                                actor.networks().stream()
                                        .filter(network -> actor.may(permission, network))
                                        .map(network -> permission + " in " + network))
                .sorted()
                .collect(Collectors.joining(", "));
    }

    @GetMapping("/probe/sender")
    String sender(HttpServletRequest request) {
        return request.getScheme() + " " + request.getServerName() + " " + request.getRemoteAddr();
    }

    @GetMapping("/probe/file")
    ResponseEntity<byte[]> file() {
        return DocumentDownload.attachment("letter.pdf", "application/pdf", new byte[] {'%'});
    }

    @GetMapping("/probe/own-file")
    ResponseEntity<byte[]> ownFile() {
        return DocumentDownload.ownInline("letter.pdf", "application/pdf", new byte[] {'%'});
    }

    @GetMapping("/probe/table")
    ResponseEntity<byte[]> table() {
        return Csv.download("members.csv", List.of("name"), List.of());
    }

    @GetMapping("/probe/failure")
    String fail() {
        throw new IllegalStateException("as the probe is meant to");
    }

    @GetMapping("/networks/{network}/coordination/probe")
    String coordination(@CurrentActor Actor actor) {
        return actor.networks().toString();
    }

    @GetMapping("/api/probe")
    String api() {
        return "{}";
    }

    @PostMapping("/api/probe")
    String change() {
        return "changed";
    }
}
