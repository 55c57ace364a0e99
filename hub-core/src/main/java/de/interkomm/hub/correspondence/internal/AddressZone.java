package de.interkomm.hub.correspondence.internal;

import de.interkomm.hub.correspondence.LetterHead;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits texts into the address field of DIN 5008 form B, so that a window envelope shows all of
 * them: 80 mm wide, with room for six lines of 11 pt below the return line, or for nine when the
 * zone for remarks above is taken as well. What does not even fit in small print is cut off; the
 * attached data has it whole.
 *
 * @param size in points
 * @param tall whether the zone for remarks is taken as well
 */
record AddressZone(List<String> lines, int size, boolean tall) {

    private static final double WIDTH = 80;

    static AddressZone of(List<String> lines, LetterFont font) {
        for (Room room : Room.values()) {
            List<String> broken = broken(lines, room, font);
            if (broken.size() <= room.lines) {
                return new AddressZone(broken, room.size, room.tall);
            }
        }
        Room last = Room.SMALLEST;
        List<String> cut = new ArrayList<>(broken(lines, last, font).subList(0, last.lines - 1));
        cut.add("…");
        return new AddressZone(List.copyOf(cut), last.size, last.tall);
    }

    /**
     * One line of 7 points or more, or else two; what does not even fit then is cut off. The two
     * part where one part of the address ends, if they can.
     */
    static ReturnLine returnLine(String text, LetterFont font) {
        for (int size = 8; size >= 7; size--) {
            if (font.width(text, size) <= WIDTH) {
                return new ReturnLine(text, size);
            }
        }
        for (int size = 7; size >= 6; size--) {
            List<String> lines = inTwo(text, size, font);
            if (lines.size() <= 2) {
                return new ReturnLine(String.join("\n", lines), size);
            }
        }
        List<String> lines = broken(text, 6, font);
        String second = lines.get(1) + " " + lines.get(2);
        String cut = second.substring(0, fitting(second, 6, font) - 1).strip() + "…";
        return new ReturnLine(lines.getFirst() + "\n" + cut, 6);
    }

    private static List<String> inTwo(String text, int size, LetterFont font) {
        int part = text.lastIndexOf(LetterHead.BETWEEN_PARTS);
        while (part > 0) {
            String first = text.substring(0, part);
            String second = text.substring(part + LetterHead.BETWEEN_PARTS.length());
            if (font.width(first, size) <= WIDTH) {
                return font.width(second, size) <= WIDTH
                        ? List.of(first, second)
                        : broken(text, size, font);
            }
            part = text.lastIndexOf(LetterHead.BETWEEN_PARTS, part - 1);
        }
        return broken(text, size, font);
    }

    private static List<String> broken(List<String> lines, Room room, LetterFont font) {
        return lines.stream().flatMap(line -> broken(line, room.size, font).stream()).toList();
    }

    private static List<String> broken(String line, int size, LetterFont font) {
        List<String> lines = new ArrayList<>();
        String rest = line;
        while (font.width(rest, size) > WIDTH) {
            int fits = fitting(rest, size, font);
            int space = rest.lastIndexOf(' ', fits);
            int end = space > 0 ? space : fits;
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        lines.add(rest);
        return lines;
    }

    /** How many of the first characters fit into one line. */
    private static int fitting(String text, int size, LetterFont font) {
        int end = text.length();
        while (font.width(text.substring(0, end), size) > WIDTH) {
            end = text.offsetByCodePoints(end, -1);
        }
        return end;
    }

    private enum Room {
        USUAL(11, 6, false),
        TALL(11, 9, true),
        SMALLER(9, 10, true),
        SMALLEST(8, 12, true);

        private final int size;
        private final int lines;
        private final boolean tall;

        Room(int size, int lines, boolean tall) {
            this.size = size;
            this.lines = lines;
            this.tall = tall;
        }
    }

    /**
     * @param text of one or two lines
     * @param size in points
     */
    record ReturnLine(String text, int size) {

        public boolean isTwoLines() {
            return text.contains("\n");
        }
    }
}
