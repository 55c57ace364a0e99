package de.interkomm.hub.administrations.internal;

import de.interkomm.hub.administrations.RegionalKey;
import de.interkomm.hub.administrations.RegisterImport;
import de.interkomm.hub.administrations.RegisterRefusal;
import de.interkomm.hub.administrations.RegisterRefusal.Reason;
import de.interkomm.hub.administrations.RegisterReport.Damage;
import de.interkomm.hub.administrations.RegisterReport.DamageSort;
import de.interkomm.hub.administrations.internal.RegisterLine.Level;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads a GV100AD file, or says why it is none. */
final class RegisterFile {

    /** A file of which more is unreadable is something else. */
    private static final int LEAST_READABLE_PERCENT = 90;

    private final List<RegisterLine> lines = new ArrayList<>();
    private final List<Damage> damages = new ArrayList<>();
    private final Set<RegionalKey> damaged = new HashSet<>();
    private int unknown;
    private int total;

    private RegisterFile() {}

    /** What a file turned out to be. */
    sealed interface Reading {}

    record Understood(Edition edition) implements Reading {}

    record NotUnderstood(RegisterRefusal refusal) implements Reading {}

    static Reading read(byte[] content) {
        if (content.length > RegisterImport.LARGEST) {
            return refused(Reason.TOO_LARGE);
        }
        String text = decode(content);
        if (text.isBlank()) {
            return refused(Reason.EMPTY);
        }
        RegisterFile file = new RegisterFile();
        file.split(text);
        return file.judge();
    }

    /**
     * Newer editions are UTF-8, older ones ISO-8859-1. The strict decoder tells: an umlaut in
     * ISO-8859-1 is never valid UTF-8.
     */
    static String decode(byte[] content) {
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, StandardCharsets.ISO_8859_1);
        }
    }

    private void split(String text) {
        int number = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            number++;
            if (!line.isBlank()) {
                total++;
                take(number, line);
            }
        }
    }

    private void take(int number, String line) {
        switch (RegisterLine.read(number, line)) {
            case RegisterLine.Read(RegisterLine read) -> lines.add(read);
            case RegisterLine.Damaged broken -> {
                damages.add(new Damage(number, broken.sort(), broken.key(), broken.name()));
                if (broken.key() == null) {
                    unknown++;
                } else {
                    damaged.add(broken.key());
                }
            }
        }
    }

    private Reading judge() {
        LocalDate asOf = mostFrequentDay();
        drop(DamageSort.OTHER_DATE, line -> !line.asOf().equals(asOf));
        Set<String> seen = new HashSet<>();
        drop(DamageSort.REPEATED, line -> !seen.add(line.level() + line.key().value()));
        Set<String> states =
                lines.stream()
                        .filter(line -> line.level() == Level.STATE)
                        .map(line -> line.key().state())
                        .collect(Collectors.toSet());
        if (states.isEmpty()) {
            int percent = readablePercent();
            return percent < LEAST_READABLE_PERCENT
                    ? notTheRegister(percent)
                    : refused(Reason.NO_STATES);
        }
        drop(DamageSort.NO_STATE, line -> !states.contains(line.key().state()));
        if (readablePercent() < LEAST_READABLE_PERCENT) {
            return notTheRegister(readablePercent());
        }
        if (lines.stream().noneMatch(line -> line.level() == Level.MUNICIPALITY)) {
            return refused(Reason.NO_MUNICIPALITIES);
        }
        damages.sort(Comparator.comparingInt(Damage::line));
        return new Understood(
                new Edition(asOf, RegisterTree.entries(lines), damages, damaged, unknown, total));
    }

    private LocalDate mostFrequentDay() {
        Map<LocalDate, Long> days =
                lines.stream()
                        .collect(
                                Collectors.groupingBy(
                                        RegisterLine::asOf, HashMap::new, Collectors.counting()));
        return days.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(LocalDate.MIN);
    }

    private void drop(DamageSort sort, Predicate<RegisterLine> isDamaged) {
        lines.removeIf(
                line -> {
                    boolean drop = isDamaged.test(line);
                    if (drop) {
                        damages.add(
                                new Damage(line.number(), sort, line.key(), line.officialName()));
                        damaged.add(line.key());
                    }
                    return drop;
                });
    }

    private int readablePercent() {
        return 100 * lines.size() / total;
    }

    private static Reading notTheRegister(int percent) {
        return new NotUnderstood(
                new RegisterRefusal(Reason.NOT_THE_REGISTER, Integer.toString(percent)));
    }

    private static Reading refused(Reason reason) {
        return new NotUnderstood(new RegisterRefusal(reason, null));
    }
}
