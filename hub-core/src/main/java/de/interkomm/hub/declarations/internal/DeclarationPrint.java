package de.interkomm.hub.declarations.internal;

import de.interkomm.hub.correspondence.PaperRenderer;
import de.interkomm.hub.correspondence.PaperRenderer.Paper;
import de.interkomm.hub.declarations.CanonicalText;
import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.DeclarationText;
import de.interkomm.hub.declarations.DeclarationText.Numbered;
import de.interkomm.hub.documents.DocumentId;
import de.interkomm.hub.documents.Documents;
import de.interkomm.hub.network.MemberKind;
import de.interkomm.hub.network.Networks;
import de.interkomm.hub.shell.HubAddress;
import de.interkomm.hub.tenancy.NetworkId;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Prints an adopted edition, with lines to sign on where administrations are members. Like
 * everything networks keep it is German, in the network's tone.
 */
@Component
class DeclarationPrint {

    private final PaperRenderer renderer;
    private final Documents documents;
    private final Networks networks;
    private final HubAddress address;
    private final MessageSource messages;

    DeclarationPrint(
            PaperRenderer renderer,
            Documents documents,
            Networks networks,
            HubAddress address,
            MessageSource messages) {
        this.renderer = renderer;
        this.documents = documents;
        this.networks = networks;
        this.address = address;
        this.messages = messages;
    }

    /** Prints it and keeps the file. */
    DocumentId file(
            NetworkId network, int edition, DeclarationText text, LocalDate on, String note) {
        Locale locale = networks.settings(network).orElseThrow().tone().german();
        return documents
                .storeOwn(
                        messages.getMessage(
                                "declarations.print.file", new Object[] {edition}, locale),
                        "application/pdf",
                        print(network, edition, text, on, note, locale))
                .id();
    }

    private byte[] print(
            NetworkId network,
            int edition,
            DeclarationText text,
            LocalDate on,
            String note,
            Locale locale) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("title", renderer.printable(text.title()));
        variables.put(
                "network",
                renderer.printable(networks.find(network).orElseThrow().name().in(locale)));
        variables.put("adopted", adopted(edition, on, note, locale));
        variables.put("clauses", text.numbered().stream().map(this::printed).toList());
        variables.put("sha256", CanonicalText.sha256(CanonicalText.of(edition, text)));
        variables.put(
                "signed",
                networks.find(network).orElseThrow().members() == MemberKind.ADMINISTRATION);
        variables.put("page", address.link("/networks/" + network + "/declaration/" + edition));
        return renderer.render(
                new Paper("declarations/print", "declarations/print.css", locale, variables));
    }

    private String adopted(int edition, LocalDate on, String note, Locale locale) {
        String day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale).format(on);
        String key = note.isEmpty() ? "declarations.adopted" : "declarations.adopted.note";
        return messages.getMessage(
                key, new Object[] {edition, day, renderer.printable(note)}, locale);
    }

    private Printed printed(Numbered one) {
        Clause clause = one.clause();
        return new Printed(
                one.number(),
                clause.level(),
                renderer.printable(clause.heading()),
                List.of(renderer.printable(clause.text()).split("\n")));
    }

    record Printed(String number, int level, String heading, List<String> lines) {}
}
