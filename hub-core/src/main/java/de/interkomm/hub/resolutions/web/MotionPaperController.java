package de.interkomm.hub.resolutions.web;

import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.resolutions.MotionPaperId;
import de.interkomm.hub.resolutions.MotionPapers;
import de.interkomm.hub.resolutions.MotionPapers.AttachResult;
import de.interkomm.hub.resolutions.MotionPapers.File;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions.Change;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import java.io.IOException;
import java.util.Locale;

/** The papers of a motion: uploading, reading and deleting them. */
@Controller
class MotionPaperController {

    private static final String PAPERS = ResolutionPages.RESOLUTION + "/papers";

    private final MotionPapers papers;

    MotionPaperController(MotionPapers papers) {
        this.papers = papers;
    }

    @GetMapping(PAPERS + "/{paper}")
    ResponseEntity<byte[]> paper(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @PathVariable String paper,
            @CurrentActor @Nullable Actor actor) {
        File file = papers.open(actor, network, ResolutionPages.id(resolution), id(paper));
        return DocumentDownload.attachment(file.document(), file.content());
    }

    @PostMapping(PAPERS)
    String attach(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @CurrentActor Actor actor)
            throws IOException {
        ResolutionId motion = ResolutionPages.id(resolution);
        String name = file == null ? null : file.getOriginalFilename();
        AttachResult result =
                papers.attach(
                        actor,
                        network,
                        motion,
                        name == null ? "" : name,
                        file == null ? new byte[0] : file.getBytes());
        String more =
                switch (result) {
                    case AttachResult.Attached _ -> "?done=paper-added";
                    case AttachResult.NotTaken(var reason) ->
                            "?refused=paper-"
                                    + reason.name().toLowerCase(Locale.ROOT).replace('_', '-');
                    case AttachResult.NoRoom() -> "?refused=paper-no-room";
                    case AttachResult.Stale() -> "?refused=stale";
                };
        return ResolutionPages.to(network, motion, more + "#papers");
    }

    @PostMapping(PAPERS + "/{paper}/removal")
    String detach(
            @PathVariable NetworkId network,
            @PathVariable String resolution,
            @PathVariable String paper,
            @CurrentActor Actor actor) {
        ResolutionId motion = ResolutionPages.id(resolution);
        Change change = papers.detach(actor, network, motion, id(paper));
        return ResolutionPages.to(
                network,
                motion,
                change == Change.DONE ? "?done=paper-removed#papers" : "?refused=stale");
    }

    private static MotionPaperId id(String typed) {
        return MotionPaperId.parse(typed).orElseThrow(PageNotFound::new);
    }
}
