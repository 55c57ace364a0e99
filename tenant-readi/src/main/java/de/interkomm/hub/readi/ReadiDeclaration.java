package de.interkomm.hub.readi;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.declarations.Clause;
import de.interkomm.hub.declarations.spi.SampleDeclarations;
import de.interkomm.hub.declarations.spi.SampleDeclarations.Passage;
import de.interkomm.hub.declarations.spi.SampleDeclarations.Signed;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalDate;
import java.util.List;

/**
 * The declaration re@di's members rest on. What it is about is true, its words and all who sign it
 * are invented.
 */
@Configuration(proxyBeanMethods = false)
class ReadiDeclaration {

    private static final LocalDate ADOPTED = LocalDate.of(2019, 5, 14);
    private static final String HEAD = "Oberbürgermeisterin";
    private static final String HEAD_TOO = "Oberbürgermeister";

    @Bean
    SampleDeclarations readiSampleDeclaration() {
        return new SampleDeclarations(
                Readi.ID,
                "Fachgruppe Strategie",
                "Gemeinsam digital: Willensbekundung der Städte in re@di",
                ADOPTED,
                "Erste Sitzung der Fachgruppe",
                passages(),
                signed());
    }

    private static List<Passage> passages() {
        return List.of(
                clause(
                        1,
                        "Warum wir uns zusammentun",
                        "Jede unserer Städte steht vor denselben Aufgaben. Wir wollen sie nicht"
                                + " nebeneinander lösen, sondern miteinander."),
                clause(
                        1,
                        "Was wir teilen",
                        "Was eine Stadt erarbeitet, stellt sie den anderen zur Verfügung."),
                clause(
                        2,
                        "Blaupausen",
                        "Projekte werden so beschrieben, dass andere sie übernehmen können."),
                clause(
                        2,
                        "Erfahrungen",
                        "Wir sagen einander auch, was nicht gelungen ist, und warum."),
                clause(
                        1,
                        "Wie wir arbeiten",
                        "Wir sprechen uns mit Du an, vom Rathauschef bis zur Sachbearbeitung. Es"
                                + " zählt, was jemand beiträgt, und nicht der Rang."),
                clause(
                        2,
                        "Plenum",
                        "Einmal im Jahr blickt das Plenum zurück und voraus und erhält den"
                                + " Bericht an die Spitzen der Häuser."),
                clause(2, "Fachgruppen", "Fachgruppen steuern das Netzwerk und tauschen sich aus."),
                clause(
                        2,
                        "Projektgruppen",
                        "Projektgruppen setzen um oder geben Wissen weiter. Jede Stadt entscheidet"
                                + " selbst, woran sie sich beteiligt."),
                clause(
                        1,
                        "Wozu wir uns verpflichten",
                        "Wir benennen Menschen, die mitarbeiten, und geben ihnen Zeit dafür. Diese"
                                + " Erklärung begründet keine Ansprüche; sie gilt, weil wir zu ihr"
                                + " stehen."),
                clause(
                        1,
                        "Wer dazukommen kann",
                        "Weitere Verwaltungen sind willkommen. Sie treten bei, indem das Plenum"
                                + " sie aufnimmt und sie diese Erklärung unterzeichnen."));
    }

    private static Passage clause(int level, String heading, String text) {
        return new Passage(level, new Clause.Words(heading, text));
    }

    private static List<Signed> signed() {
        return List.of(
                signed(Towns.ETTLINGEN, "Carola Brandt", HEAD, 14),
                signed(Towns.BADEN_BADEN, "Gerd Ambros", HEAD_TOO, 20),
                signed(Towns.RHEINSTETTEN, "Tilman Rott", HEAD_TOO, 21),
                signed(Towns.STUTENSEE, "Ute Kessling", HEAD, 22),
                signed(Towns.BRETTEN, "Holger Maiwald", HEAD_TOO, 23),
                signed(Towns.BRUCHSAL, "Sabine Thoma", HEAD, 24),
                signed(Towns.GAGGENAU, "Ingo Feldner", HEAD_TOO, 27),
                signed(Towns.BUEHL, "Rainer Vogt", HEAD_TOO, 28),
                signed(Towns.RASTATT, "Petra Lindau", HEAD, 29));
    }

    private static Signed signed(RegionalKey town, String person, String function, int day) {
        return new Signed(town, person, function, LocalDate.of(2019, 5, day));
    }
}
