package de.interkomm.hub.identity.web;

import de.interkomm.hub.administrations.Administration;
import de.interkomm.hub.administrations.Administrations;
import de.interkomm.hub.administrations.OfficialMailboxes;
import de.interkomm.hub.administrations.OfficialMailboxes.DomainCheck;
import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.mail.Mailbox;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * @param known those that need not be offered
     */
    void fill(
            AdministrationForm form,
            @Nullable Mailbox mailbox,
            Set<RegionalKey> known,
            Model model) {
        Optional<Administration> chosen =
                RegionalKey.parse(form.administration()).flatMap(administrations::find);
        String query = form.administrationQuery();
        List<Administration> choices =
                new ArrayList<>(
                        query.isEmpty()
                                ? ofMailbox(mailbox, known)
                                : administrations.suggest(query, SUGGESTIONS));
        chosen.filter(found -> choices.stream().noneMatch(one -> one.key().equals(found.key())))
                .ifPresent(choices::addFirst);
        model.addAttribute("query", query);
        model.addAttribute("chosen", chosen.map(found -> found.key().value()).orElse(null));
        model.addAttribute("choices", query.isEmpty() && choices.isEmpty() ? null : choices);
    }

    private List<Administration> ofMailbox(@Nullable Mailbox mailbox, Set<RegionalKey> known) {
        return mailbox == null
                ? List.of()
                : mailboxes.administrationsOf(mailbox).stream()
                        .filter(key -> !known.contains(key))
                        .flatMap(key -> administrations.find(key).stream())
                        .sorted(Comparator.comparing(Administration::name))
                        .toList();
    }

    /** Whose mail domain the mailbox has. */
    Set<RegionalKey> ownersOf(Mailbox mailbox) {
        return mailboxes.administrationsOf(mailbox);
    }

    /** Whether anybody can have a mailbox of that domain. */
    boolean isPrivate(String domain) {
        return mailboxes.check(domain) == DomainCheck.PRIVATE;
    }

    String nameOf(RegionalKey key) {
        return administrations.find(key).map(Administration::title).orElse(key.value());
    }
}
