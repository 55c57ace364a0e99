package de.interkomm.hub.declarations.web;

import de.interkomm.hub.declarations.Declarations;
import de.interkomm.hub.declarations.Declarations.Card;
import de.interkomm.hub.declarations.Declarations.File;
import de.interkomm.hub.declarations.Declarations.View;
import de.interkomm.hub.declarations.Drafting;
import de.interkomm.hub.declarations.Signatures;
import de.interkomm.hub.documents.DocumentDownload;
import de.interkomm.hub.identity.Actor;
import de.interkomm.hub.identity.CurrentActor;
import de.interkomm.hub.identity.Permission;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.resolutions.ResolutionId;
import de.interkomm.hub.resolutions.Resolutions;
import de.interkomm.hub.resolutions.Resolutions.Sight;
import de.interkomm.hub.shell.PageNotFound;
import de.interkomm.hub.tenancy.NetworkId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The declaration as everybody may read it, in each of its editions. */
@Controller
class DeclarationController {

    static final String DECLARATION = "/networks/{network}/declaration";
    private static final String EDITION = DECLARATION + "/{edition:\\d{1,6}}";

    private final Declarations declarations;
    private final Drafting drafting;
    private final Signatures signatures;
    private final Resolutions resolutions;
    private final Networks networks;

    DeclarationController(
            Declarations declarations,
            Drafting drafting,
            Signatures signatures,
            Resolutions resolutions,
            Networks networks) {
        this.networks = networks;
        this.declarations = declarations;
        this.drafting = drafting;
        this.signatures = signatures;
        this.resolutions = resolutions;
    }

    @GetMapping(DECLARATION)
    String inForce(
            @PathVariable NetworkId network,
            @RequestParam(defaultValue = "") String done,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        Optional<View> view = declarations.inForce(network);
        if (view.isEmpty()) {
            model.addAttribute("network", network);
            model.addAttribute("drafts", drafting.groupOf(actor, network).isPresent());
            model.addAttribute("runs", runs(actor, network));
            return "declarations/none";
        }
        model.addAttribute("done", done);
        return show(actor, network, view.get(), model);
    }

    @GetMapping(EDITION)
    String edition(
            @PathVariable NetworkId network,
            @PathVariable int edition,
            @CurrentActor @Nullable Actor actor,
            Model model) {
        model.addAttribute("done", "");
        return show(actor, network, declarations.edition(network, edition), model);
    }

    private String show(@Nullable Actor actor, NetworkId network, View view, Model model) {
        List<Card> editions = declarations.editions(network);
        model.addAttribute("network", network);
        model.addAttribute("declaration", view);
        model.addAttribute("resolution", resolution(actor, network, view));
        model.addAttribute("editions", editions);
        model.addAttribute("before", before(view, editions));
        model.addAttribute("latest", editions.getFirst().number());
        model.addAttribute("drafts", drafting.groupOf(actor, network).isPresent());
        model.addAttribute("runs", runs(actor, network));
        model.addAttribute("ofPersons", DeclarationPages.isOfPersons(networks, network));
        model.addAttribute("mine", actor == null ? List.of() : signatures.mine(actor, network));
        return "declarations/declaration";
    }

    /** Whether the page of those who run the network is open to somebody. */
    private static boolean runs(@Nullable Actor actor, NetworkId network) {
        return actor != null && actor.may(Permission.MANAGE_GROUPS, network);
    }

    /** That it was adopted by; {@code null} for those who may not see it. */
    private @Nullable ResolutionId resolution(@Nullable Actor actor, NetworkId network, View view) {
        ResolutionId motion = view.motion();
        return motion != null && resolutions.sight(actor, network, motion) == Sight.SEEN
                ? motion
                : null;
    }

    private static @Nullable Card before(View view, List<Card> editions) {
        return editions.stream()
                .filter(one -> one.number() == view.number())
                .map(one -> one.signedBefore(editions))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    @GetMapping(EDITION + "/declaration.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable NetworkId network, @PathVariable int edition) {
        File file = declarations.pdf(network, edition);
        return DocumentDownload.attachment(file.name(), file.mediaType(), file.content());
    }

    @GetMapping(EDITION + "/declaration.txt")
    ResponseEntity<byte[]> canonical(@PathVariable NetworkId network, @PathVariable int edition) {
        File file = declarations.canonical(network, edition);
        return DocumentDownload.attachment(file.name(), file.mediaType(), file.content());
    }

    @GetMapping(EDITION + "/changes")
    String changes(@PathVariable NetworkId network, @PathVariable int edition, Model model) {
        if (edition < 2) {
            throw new PageNotFound();
        }
        model.addAttribute("network", network);
        model.addAttribute("edition", edition);
        model.addAttribute("comparison", declarations.compare(network, edition - 1, edition));
        return "declarations/changes";
    }
}
