package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fills the picker of administrations in this module's forms, and names those on its pages. */
@Component
class AdministrationChoice {

    private static final int SUGGESTIONS = 20;

    private final Administrations administrations;
    private final OfficialMailboxes mailboxes;

    AdministrationChoice(Administrations administrations, OfficialMailboxes mailboxes) {
        this.administrations = administrations;
        this.mailboxes = mailboxes;
    }

    /**
     * @param mailbox whose domain's administrations are offered as long as nothing is typed
     */
    void fill(AdministrationForm form, @Nullable Mailbox mailbox, Model model) {
        Optional<Administration> chosen =
                RegionalKey.parse(form.administration()).flatMap(administrations::find);
        String query = form.administrationQuery();
        List<Administration> choices =
                new ArrayList<>(
                        query.isEmpty()
                                ? ofMailbox(mailbox)
                                : administrations.suggest(query, SUGGESTIONS));
        chosen.filter(found -> choices.stream().noneMatch(one -> one.key().equals(found.key())))
                .ifPresent(choices::addFirst);
        model.addAttribute("query", query);
        model.addAttribute("chosen", chosen.map(found -> found.key().value()).orElse(null));
        model.addAttribute("choices", query.isEmpty() && choices.isEmpty() ? null : choices);
    }

    private List<Administration> ofMailbox(@Nullable Mailbox mailbox) {
        return mailbox == null
                ? List.of()
                : mailboxes.administrationsOf(mailbox).stream()
                        .flatMap(key -> administrations.find(key).stream())
                        .sorted(Comparator.comparing(Administration::name))
                        .toList();
    }

    String nameOf(RegionalKey key) {
        return administrations.find(key).map(Administration::title).orElse(key.value());
    }
}
