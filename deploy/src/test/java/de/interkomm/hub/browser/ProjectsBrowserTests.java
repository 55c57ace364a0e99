package de.interkomm.hub.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A project on its way from a title to readers, as its author and they see it. */
class ProjectsBrowserTests extends BrowserTest {

    @Test
    void anAuthorWritesAProjectInOneFormAndEverybodyReadsIt() {
        Visitor author = signedIn(coordinatorOf(TOWNS));
        author.open("/networks/" + TOWNS + "/projects/new");
        author.inspect();
        author.type("title", "Sprechstunde im Netz");
        author.press("Anlegen und weiterschreiben");
        author.sees("Das Projekt ist angelegt");
        String edit = author.path().replaceFirst("\\?.*", "");
        String base = edit.replace("/edit", "");
        author.type("summary", "Beratung per Video, ohne Anfahrt.");
        author.type("solution", "Drei Ämter bieten Termine am Bildschirm an.");
        author.pick("visibility-PUBLIC");
        author.press("Speichern");
        author.sees("Gespeichert");
        author.inspect();
        author.press("Speichern und veröffentlichen");
        author.sees("Veröffentlicht");
        author.inspect();
        for (String page : new String[] {"/people", "/versions", "/versions/2"}) {
            author.open(base + page);
            author.inspect();
        }
        author.open(base + "/versions/comparison?from=1&to=2");
        author.sees("Beratung per Video");
        author.inspect();

        Visitor reader = visitor();
        reader.open(base);
        reader.sees("Drei Ämter bieten Termine");
        author.open(base);
        author.follow("Verbergen");
        author.inspect();
        author.press("Verbergen");
        reader.open(base);
        assertThat(reader.status()).isEqualTo(404);
    }

    @Test
    void whoeverSearchesKeepsTheSearchAndComesBackToIt() {
        Visitor reader = signedIn(coordinatorOf(TOWNS));
        reader.open("/directory?query=Engagement");
        reader.follow("Suche merken");
        reader.inspect();
        assertThat(reader.typed("name")).isEqualTo("Engagement");
        reader.type("name", "");
        reader.press("Speichern");
        reader.inspect("without a name");
        reader.type("name", "Ehrenamt anderswo");
        reader.pick("notice-WEEKLY");
        reader.press("Speichern");
        reader.sees("Wöchentlich, montags");
        reader.inspect("with a search");
        reader.follow("„Ehrenamt anderswo“ ändern");
        reader.inspect();
        reader.follow("Suche löschen");
        reader.inspect();
        reader.press("Suche löschen");
        reader.seesNot("Ehrenamt anderswo");
    }
}
