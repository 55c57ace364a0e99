package de.interkomm.hub.network.web;

import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.NetworkPictures;
import de.interkomm.hub.network.SettingsDesk;
import de.interkomm.hub.network.SettingsDesk.Saving;
import de.interkomm.hub.shell.LocalizedText;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/** A network's logo: handed in by coordinators, shown to everybody. */
@Controller
class LogoController {

    private static final Duration FOR_GOOD = Duration.ofDays(365);

    private final SettingsDesk desk;
    private final NetworkPictures pictures;

    LogoController(SettingsDesk desk, NetworkPictures pictures) {
        this.desk = desk;
        this.pictures = pictures;
    }

    /** Another picture has another address, so this one never changes. */
    @GetMapping("/networks/{network}/logo/{document}")
    ResponseEntity<byte[]> logo(@PathVariable NetworkId network, @PathVariable UUID document) {
        NetworkPictures.Picture picture =
                pictures.logo(network, new DocumentId(document)).orElseThrow(PageNotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(picture.mediaType()))
                .cacheControl(CacheControl.maxAge(FOR_GOOD).cachePublic().immutable())
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox")
                .body(picture.content());
    }

    @PostMapping("/networks/{network}/coordination/settings/logo")
    String upload(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "-1") int basedOn,
            @RequestParam(name = "picture", required = false) @Nullable MultipartFile picture,
            @RequestParam(defaultValue = "") String textGerman,
            @RequestParam(defaultValue = "") String textEnglish,
            @CurrentActor Actor actor)
            throws IOException {
        actor.require(Permission.EDIT_SETTINGS, network);
        String look = "redirect:/networks/" + network + "/coordination/settings/look";
        if (picture == null || picture.isEmpty()) {
            return look + "?logo=missing#logo";
        }
        if (textGerman.isBlank()) {
            return look + "?logo=text#logo";
        }
        LocalizedText text = Typed.text(textGerman.strip(), textEnglish.strip());
        String name = String.valueOf(picture.getOriginalFilename());
        return switch (desk.saveLogo(actor, network, basedOn, name, picture.getBytes(), text)) {
            case Saving.PictureRefused(var reason) -> look + "?logo=" + reason + "#logo";
            case Saving.Outdated _ -> look + "?logo=outdated#logo";
            case Saving.Saved _, Saving.Unchanged _, Saving.Unreadable _ ->
                    "redirect:/networks/" + network + "/coordination/settings?done=saved";
        };
    }
}
