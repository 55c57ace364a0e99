package de.interkomm.hub.testing;

import java.util.List;
import java.util.Random;

/**
 * Makes up what projects of administrations are called and say. The first words of each list come
 * most often, so that some searches find thousands and others a handful.
 */
final class GermanWords {

    private static final List<Subject> SUBJECTS =
            List.of(
                    new Subject("online-services", "Online-Terminvergabe"),
                    new Subject("online-services", "Bürgerservice"),
                    new Subject("e-file", "E-Akte"),
                    new Subject("online-services", "Serviceportal"),
                    new Subject("ai", "Chatbot"),
                    new Subject("participation", "Bürgerbeteiligung"),
                    new Subject("intranet", "Intranet"),
                    new Subject("project-management", "Projektmanagement"),
                    new Subject("mobility", "Radverkehr"),
                    new Subject("civic-engagement", "Engagementplattform"),
                    new Subject("open-data", "Open-Data-Portal"),
                    new Subject("it-security", "Informationssicherheit"),
                    new Subject("council-work", "Ratsinformationssystem"),
                    new Subject("education", "Schulverwaltung"),
                    new Subject("skills", "Personalgewinnung"),
                    new Subject("village-life", "Dorf-App"),
                    new Subject("online-services", "Kita-Anmeldung"),
                    new Subject("online-services", "Bauantrag"),
                    new Subject("open-data", "Geoportal"),
                    new Subject("participation", "Mängelmelder"),
                    new Subject("ai", "Sprachmodelle"),
                    new Subject("agile", "Agiles Arbeiten"),
                    new Subject("accessibility", "Barrierefreie Webseiten"),
                    new Subject("online-services", "Digitaler Gewerbeantrag"),
                    new Subject("e-file", "Dokumentenmanagement"),
                    new Subject("e-file", "Posteingang"),
                    new Subject("intranet", "Wissensmanagement"),
                    new Subject("mobility", "Parkraumbewirtschaftung"),
                    new Subject("mobility", "Verkehrszählung"),
                    new Subject("online-services", "Wohngeldantrag"),
                    new Subject("online-services", "Führerscheinstelle"),
                    new Subject("online-services", "Standesamt"),
                    new Subject("council-work", "Hybride Sitzungen"),
                    new Subject("it-security", "Notfallplanung"),
                    new Subject("it-security", "Grundschutz"),
                    new Subject("education", "Digitale Bibliothek"),
                    new Subject("education", "Volkshochschule"),
                    new Subject("skills", "Digitallotsen"),
                    new Subject("skills", "Onboarding"),
                    new Subject("skills", "Fortbildung"),
                    new Subject("village-life", "Mitfahrbank"),
                    new Subject("village-life", "Dorfladen"),
                    new Subject("village-life", "Gesundheitsversorgung"),
                    new Subject("open-data", "Digitaler Zwilling"),
                    new Subject("open-data", "Starkregenkarte"),
                    new Subject("open-data", "Baumkataster"),
                    new Subject("participation", "Bürgerhaushalt"),
                    new Subject("participation", "Jugendparlament"),
                    new Subject("civic-engagement", "Ehrenamtskarte"),
                    new Subject("civic-engagement", "Vereinsverzeichnis"),
                    new Subject("accessibility", "Leichte Sprache"),
                    new Subject("agile", "Scrum im Rathaus"),
                    new Subject("agile", "Prozessmanagement"),
                    new Subject("project-management", "Portfoliosteuerung"),
                    new Subject("mobility", "Ladesäulen"),
                    new Subject("mobility", "Rufbus"),
                    new Subject("online-services", "Hundesteuer"),
                    new Subject("online-services", "Sperrmüll"),
                    new Subject("online-services", "Friedhofsverwaltung"),
                    new Subject("e-file", "Rechnungsworkflow"));

    private static final List<String> FORMS =
            List.of(
                    "Plattform",
                    "Portal",
                    "App",
                    "Einführung",
                    "Leitfaden",
                    "Konzept",
                    "Schulung",
                    "Pilotprojekt",
                    "Werkstatt",
                    "Baukasten",
                    "Dashboard",
                    "Schnittstelle",
                    "Vorlage",
                    "Netzwerk",
                    "Strategie",
                    "Handbuch",
                    "Umfrage",
                    "Register",
                    "Assistent",
                    "Labor",
                    "Katalog",
                    "Kampagne",
                    "Verfahren",
                    "Auswertung");

    private static final List<String> FIRST =
            List.of(
                    "Bürger",
                    "Rathaus",
                    "Daten",
                    "Sensor",
                    "Wasser",
                    "Energie",
                    "Klima",
                    "Kultur",
                    "Jugend",
                    "Senioren",
                    "Sport",
                    "Wald",
                    "Bau",
                    "Schul",
                    "Kita",
                    "Verkehrs",
                    "Park",
                    "Straßen",
                    "Müll",
                    "Abfall",
                    "Archiv",
                    "Bibliotheks",
                    "Museums",
                    "Markt",
                    "Tourismus",
                    "Wirtschafts",
                    "Gewerbe",
                    "Steuer",
                    "Haushalts",
                    "Kassen",
                    "Personal",
                    "Wahl",
                    "Melde",
                    "Pass",
                    "Ausländer",
                    "Sozial",
                    "Pflege",
                    "Gesundheits",
                    "Feuerwehr",
                    "Katastrophen",
                    "Brücken",
                    "Friedhofs",
                    "Grünflächen",
                    "Gebäude",
                    "Wärme",
                    "Strom",
                    "Glasfaser",
                    "Breitband",
                    "Server",
                    "Netz",
                    "Karten",
                    "Vermessungs",
                    "Grundstücks",
                    "Liegenschafts",
                    "Vergabe",
                    "Vertrags",
                    "Fuhrpark",
                    "Bauhof",
                    "Kanal",
                    "Trinkwasser",
                    "Hochwasser",
                    "Lärm",
                    "Luft",
                    "Umwelt",
                    "Denkmal",
                    "Stadtplanungs",
                    "Quartiers",
                    "Nachbarschafts",
                    "Integrations",
                    "Sprach",
                    "Familien",
                    "Tagespflege",
                    "Ferien",
                    "Musik",
                    "Theater",
                    "Vereins",
                    "Spenden",
                    "Förder",
                    "Presse",
                    "Amtsblatt",
                    "Protokoll",
                    "Sitzungs",
                    "Gremien",
                    "Satzungs",
                    "Rechts",
                    "Prüfungs",
                    "Statistik",
                    "Umfrage",
                    "Prozess",
                    "Formular",
                    "Signatur",
                    "Ausweis",
                    "Zahlungs",
                    "Rechnungs");

    private static final List<String> SECOND =
            List.of(
                    "verwaltung",
                    "portal",
                    "app",
                    "register",
                    "planung",
                    "meldung",
                    "kataster",
                    "steuerung",
                    "auskunft",
                    "beratung",
                    "vermittlung",
                    "erfassung",
                    "messung",
                    "karte",
                    "verzeichnis",
                    "abrechnung",
                    "buchung",
                    "reservierung",
                    "überwachung",
                    "anmeldung",
                    "genehmigung",
                    "ausleihe",
                    "prüfung",
                    "auswertung",
                    "bericht",
                    "archivierung",
                    "plattform",
                    "kalender",
                    "börse",
                    "warnung",
                    "pflege",
                    "sanierung",
                    "ausbau",
                    "bestellung",
                    "verteilung",
                    "schulung",
                    "akte",
                    "konferenz",
                    "werkstatt",
                    "ordnung");

    private static final List<String> SENTENCES =
            List.of(
                    "Mit {s} wird der Weg ins Rathaus von {o} kürzer.",
                    "{o} hat {s} gemeinsam mit den Nachbarn erprobt.",
                    "Das Vorhaben verbindet {s} mit {c}.",
                    "Beschäftigte aus {a} und {b} arbeiten daran mit.",
                    "Die Einführung dauerte von der Ausschreibung bis zum Betrieb acht Monate.",
                    "Vorher ging vieles auf Papier, heute läuft es über {c}.",
                    "Wer {c} schon nutzt, kann {s} ohne großen Aufwand übernehmen.",
                    "Schwierig waren der Datenschutz und die Schnittstelle zu {c}.",
                    "Eine Befragung zeigt, dass {a} damit zufrieden ist.",
                    "Die Kosten teilen sich {a}, {b} und das Land.",
                    "Für {c} fehlte lange ein Verfahren, das auch {b} benutzen kann.",
                    "Schulungen gab es für {a} und für die Fachleute in {b}.");

    private static final List<String> OFFICES_OF =
            List.of(
                    "die Verwaltung",
                    "das Bürgerbüro",
                    "der Bauhof",
                    "das Jugendamt",
                    "die Kämmerei",
                    "das Ordnungsamt",
                    "die Feuerwehr",
                    "das Sozialamt",
                    "der Stadtrat",
                    "die Schulen",
                    "die Vereine",
                    "die Wirtschaftsförderung",
                    "das Standesamt",
                    "die Stadtwerke",
                    "das Archiv",
                    "die Bibliothek");

    private static final List<String> GIVEN_NAMES =
            List.of(
                    "Anna", "Bernd", "Carla", "Dieter", "Elif", "Frank", "Greta", "Hans", "Ines",
                    "Jan", "Karin", "Lars", "Mona", "Nils", "Olga", "Peter", "Rosa", "Sven", "Tina",
                    "Udo", "Vera", "Willi", "Yasmin", "Zoe", "Martin", "Sabine", "Thomas", "Andrea",
                    "Michael", "Petra", "Stefan", "Julia", "Ahmed", "Mehmet", "Lena", "Jonas");

    private static final List<String> NAMES =
            List.of(
                    "Müller",
                    "Schmidt",
                    "Schneider",
                    "Fischer",
                    "Weber",
                    "Meyer",
                    "Wagner",
                    "Becker",
                    "Schulz",
                    "Hoffmann",
                    "Schäfer",
                    "Koch",
                    "Bauer",
                    "Richter",
                    "Klein",
                    "Wolf",
                    "Schröder",
                    "Neumann",
                    "Schwarz",
                    "Zimmermann",
                    "Braun",
                    "Krüger",
                    "Hofmann",
                    "Hartmann",
                    "Lange",
                    "Schmitt",
                    "Werner",
                    "Krause",
                    "Meier",
                    "Lehmann",
                    "Yilmaz",
                    "Kaya",
                    "Nowak",
                    "Kowalski",
                    "Petrov",
                    "Nguyen",
                    "Brandt",
                    "Haas",
                    "Schreiber",
                    "Graf",
                    "Dietrich",
                    "Ziegler",
                    "Kuhn",
                    "Kühn",
                    "Pohl",
                    "Engel",
                    "Horn",
                    "Busch",
                    "Bergmann",
                    "Thomas",
                    "Voigt",
                    "Sauer",
                    "Arnold",
                    "Wolff",
                    "Pfeiffer");

    private static final List<String> OFFICES =
            List.of(
                    "Sachbearbeitung",
                    "Leitung Bürgerservice",
                    "Digitalisierungsbeauftragte",
                    "IT-Leitung",
                    "Projektleitung",
                    "Kämmerei",
                    "Organisation",
                    "Personalentwicklung",
                    "Stadtplanung",
                    "Öffentlichkeitsarbeit",
                    "Datenschutz",
                    "Geoinformation");

    private static final List<String> PRODUCTS =
            List.of(
                    "Formularwerk",
                    "Aktenschrank",
                    "Stadtkarte",
                    "Terminheld",
                    "Ratspult",
                    "Bürgernetz",
                    "Belegfluss",
                    "Wissensraum",
                    "Meldeblick",
                    "Dorfplatz",
                    "Schulbank",
                    "Lotse");

    private GermanWords() {}

    /**
     * What a project is about.
     *
     * @param topic key of a topic of the hub
     */
    record Subject(String topic, String words) {}

    static Subject subject(Random random) {
        return often(random, SUBJECTS);
    }

    /** One of four thousand words that German puts together of two. */
    static String compound(Random random) {
        return often(random, FIRST) + often(random, SECOND);
    }

    static String title(Random random, Subject subject, String place) {
        return switch (random.nextInt(5)) {
            case 0 -> subject.words() + " in " + place;
            case 1 -> often(random, FORMS) + " " + subject.words();
            case 2 -> subject.words() + ": " + often(random, FORMS) + " und " + compound(random);
            case 3 -> compound(random) + " " + place;
            default -> often(random, FORMS) + " " + compound(random) + " mit " + subject.words();
        };
    }

    static String sentences(Random random, Subject subject, String place, int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(
                            SENTENCES
                                    .get(random.nextInt(SENTENCES.size()))
                                    .replace("{s}", subject.words())
                                    .replace("{o}", place)
                                    .replace("{c}", compound(random))
                                    .replace("{a}", often(random, OFFICES_OF))
                                    .replace("{b}", often(random, OFFICES_OF)))
                    .append(' ');
        }
        return text.toString().strip();
    }

    static String person(Random random) {
        return GIVEN_NAMES.get(random.nextInt(GIVEN_NAMES.size())) + " " + often(random, NAMES);
    }

    static String office(Random random) {
        return often(random, OFFICES);
    }

    static String product(Random random) {
        return often(random, PRODUCTS);
    }

    private static <T> T often(Random random, List<T> of) {
        return of.get((int) (of.size() * Math.pow(random.nextDouble(), 2.5)));
    }
}
