package de.interkomm.hub.administrations.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes small register files in the fixed columns of GV100AD. */
final class RegisterLines {

    private final List<String> lines = new ArrayList<>();
    private final String day;

    private RegisterLines(String day) {
        this.day = day;
    }

    /**
     * @param day as in the file: {@code 20231130}
     */
    static RegisterLines asOf(String day) {
        return new RegisterLines(day);
    }

    RegisterLines state(String digits, String name) {
        return add("10", digits, "", "", name, "Hauptstadt", "");
    }

    RegisterLines region(String digits, String name) {
        return add("20", digits, "", "", name, "", "");
    }

    RegisterLines planningRegion(String digits, String name) {
        return add("30", digits, "", "", name, "", "");
    }

    RegisterLines county(String digits, String kind, String name, String seat) {
        return add("40", digits, "", "", name, seat, kind);
    }

    RegisterLines association(
            String county, String association, String kind, String name, String seat) {
        return add("50", county, "", association, name, seat, kind);
    }

    /**
     * @param ags eight digits
     */
    RegisterLines municipality(
            String ags, String association, String kind, String name, int hectares, int people) {
        add("60", ags.substring(0, 5), ags.substring(5), association, name, "", kind);
        String line = lines.removeLast();
        lines.add(
                line.substring(0, 128)
                        + "%011d%011d".formatted(hectares, people)
                        + " ".repeat(15)
                        + "67307"
                        + " ".repeat(50));
        return this;
    }

    /** A municipality that is in no association: its own line of level 50 repeats it. */
    RegisterLines unassociated(String ags, String kind, String name, int hectares, int people) {
        String own = "0" + ags.substring(5);
        association(ags.substring(0, 5), own, "50", name, "");
        return municipality(ags, own, kind, name, hectares, people);
    }

    /** Leaves out the lines of that name. */
    RegisterLines without(String name) {
        lines.removeIf(line -> named(line, name));
        return this;
    }

    /** Cuts the lines of that name off, behind their key. */
    RegisterLines damaging(String name) {
        lines.replaceAll(line -> named(line, name) ? line.substring(0, 60) : line);
        return this;
    }

    private static boolean named(String line, String name) {
        return line.length() > 72 && line.substring(22, 72).strip().equals(name);
    }

    RegisterLines line(String raw) {
        lines.add(raw);
        return this;
    }

    String text() {
        return String.join("\r\n", lines) + "\r\n";
    }

    byte[] bytes() {
        return bytes(StandardCharsets.UTF_8);
    }

    byte[] bytes(Charset charset) {
        return text().getBytes(charset);
    }

    private RegisterLines add(
            String level,
            String digits,
            String municipality,
            String association,
            String name,
            String seat,
            String kind) {
        lines.add(
                "%-2s%-8s%-5s%-3s%-4s%-50s%-50s%-2s"
                                .formatted(
                                        level,
                                        day,
                                        digits,
                                        municipality,
                                        association,
                                        name,
                                        seat,
                                        kind)
                        + " ".repeat(96));
        return this;
    }
}
