package de.interkomm.hub.directory.web;

import de.interkomm.hub.administrations.AdministrationTitle;
import de.interkomm.hub.administrations.Neighbours.Nearness;
import de.interkomm.hub.directory.Directory.Hit;
import de.interkomm.hub.directory.ForYou;
import de.interkomm.hub.directory.ForYou.Reason;
import de.interkomm.hub.directory.ForYou.Reason.GroupWorksOn;
import de.interkomm.hub.directory.ForYou.Reason.LikeYours;
import de.interkomm.hub.directory.ForYou.Reason.TakesPart;
import de.interkomm.hub.directory.ForYou.Reason.Used;
import de.interkomm.hub.directory.ForYou.Reason.YouWorkOn;
import de.interkomm.hub.directory.ForYou.Suggested;
import de.interkomm.hub.directory.ForYou.Suggestions;
import de.interkomm.hub.identity.Actor;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import java.util.Locale;
import java.util.Map;

/** What the directory suggests to whoever has not looked for anything yet. */
@Component
class ForYouPart {

    private final ForYou suggestions;
    private final DirectoryWords words;
    private final MessageSource messages;

    ForYouPart(ForYou suggestions, DirectoryWords words, MessageSource messages) {
        this.suggestions = suggestions;
        this.words = words;
        this.messages = messages;
    }

    void show(Actor reader, Locale locale, Model model) {
        Suggestions found = suggestions.of(reader);
        Map<String, String> topics =
                words.ofTopics(found.projects().stream().map(Suggested::hit).toList(), locale);
        model.addAttribute("forYou", found.setting());
        model.addAttribute(
                "suggested",
                found.projects().stream().map(one -> view(one, topics, locale)).toList());
    }

    private SuggestedView view(Suggested one, Map<String, String> topics, Locale locale) {
        Hit hit = one.hit();
        return new SuggestedView(
                hit.title(),
                hit.path(),
                hit.kind(),
                hit.status(),
                hit.networks().stream()
                        .map(network -> words.network(network, locale))
                        .findFirst()
                        .orElse(""),
                one.reasons().stream().map(reason -> sentence(reason, topics, locale)).toList());
    }

    private String sentence(Reason reason, Map<String, String> topics, Locale locale) {
        return switch (reason) {
            case Used use ->
                    text(
                            "used." + use.nearness() + (use.pilots() ? ".pilot" : ""),
                            locale,
                            new AdministrationTitle(use.administration()).nominative(locale));
            case TakesPart(String administration, Nearness nearness) ->
                    text(
                            "part." + nearness,
                            locale,
                            new AdministrationTitle(administration).nominative(locale));
            case LikeYours(String project, boolean uses, String topic) ->
                    text(
                            "like" + (uses ? ".used" : ".part"),
                            locale,
                            project,
                            topics.getOrDefault(topic, topic));
            case GroupWorksOn(String group, String topic) ->
                    text("group", locale, group, topics.getOrDefault(topic, topic));
            case YouWorkOn(String topic) ->
                    text("topic", locale, topics.getOrDefault(topic, topic));
        };
    }

    private String text(String key, Locale locale, Object... said) {
        return messages.getMessage("directory.for-you.because." + key, said, locale);
    }
}
