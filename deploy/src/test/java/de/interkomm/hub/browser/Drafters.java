package de.interkomm.hub.browser;

/**
 * Two who write the declaration of intent in their working group.
 *
 * @param miriam leads the group
 * @param tom is in it
 */
record Drafters(String network, Visitor miriam, Visitor tom) {

    private static final String FIRST_CLAUSE = "Was wir teilen";

    void areAsked(Visitor coordinator) {
        coordinator.open("/networks/" + network + "/coordination/declaration");
        coordinator.inspect();
        coordinator.select("group", "Fachgruppe Strategie");
        coordinator.press("Beginnen");
        coordinator.sees("Der Entwurf ist begonnen.");
        coordinator.inspect();
    }

    void write() {
        addClause(miriam, FIRST_CLAUSE, "Was eine Stadt erarbeitet, nutzen alle.");
        tom.open(declaration() + "/draft");
        tom.follow(FIRST_CLAUSE);
        tom.inspect();
        tom.type("remark", "Auch das, was nicht gelungen ist?");
        tom.press("Kommentieren");
        tom.follow("Andere Fassung vorschlagen");
        tom.inspect();
        tom.type("text", "Was eine Stadt erarbeitet, dürfen alle nutzen.");
        tom.type("reason", "Niemand muss.");
        tom.press("Vorschlagen");
        tom.sees("Die Leitung der Gruppe entscheidet.");
        addClause(tom, "Wie wir arbeiten", "Es zählt, was jemand beiträgt.");

        miriam.open(declaration() + "/draft");
        miriam.sees("ein Vorschlag");
        miriam.inspect();
        miriam.follow(FIRST_CLAUSE);
        miriam.press("Übernehmen");
        miriam.sees("Der Vorschlag ist übernommen.");
        miriam.press("Erledigt");
        miriam.inspect();
        miriam.open(declaration() + "/draft/states");
        miriam.inspect();
        miriam.follow("Änderung zu Stand 4 zeigen");
        miriam.sees("dürfen");
        miriam.inspect();
    }

    private void addClause(Visitor author, String heading, String text) {
        author.open(declaration() + "/draft");
        author.follow("Neue Klausel");
        author.inspect();
        author.type("heading", heading);
        author.type("text", text);
        author.press("Klausel hinzufügen");
        author.sees("Die Klausel ist hinzugefügt.");
    }

    void adoptByVote(Mails mails) {
        miriam.open(declaration() + "/draft");
        miriam.follow("Zum Beschluss");
        miriam.inspect();
        miriam.press("Antrag stellen");
        String motion = miriam.path().replaceAll("\\?.*", "");
        miriam.follow("Schriftlich abstimmen lassen");
        miriam.pick("way-BY_NAME");
        miriam.press("Abstimmung eröffnen");
        miriam.open(motion + "/ballot");
        miriam.vote("Ja");
        tom.open(mails.linkTo(Town.BADEN_BADEN.mailboxOfTheContact(), "/ballot"));
        tom.vote("Ja");
        miriam.open(motion);
        miriam.press("Abstimmung schließen");
        miriam.sees("Der Antrag ist angenommen.");
        miriam.inspect();
        miriam.waitFor(declaration(), "Noch hat keine Verwaltung unterzeichnet.");
        miriam.inspect();
    }

    private String declaration() {
        return "/networks/" + network + "/declaration";
    }
}
