package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Dashboards.Month;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Members over time as bars, in the units of its drawing: {@value #WIDTH} by {@value #HEIGHT}, each
 * with its number above and its month below. What it shows also stands in the table beside it.
 *
 * @param highest what the tallest bar stands for
 */
record MembersChart(List<Bar> bars, int highest) {

    static final int WIDTH = 520;
    static final int HEIGHT = 320;

    private static final int GAP = 8;

    /** Room for a line of text. */
    private static final int LINE = 24;

    private static final int TALLEST = HEIGHT - 2 * LINE;

    static MembersChart of(List<Month> months) {
        int highest = Math.max(1, months.stream().mapToInt(Month::members).max().orElse(0));
        int step = WIDTH / Math.max(1, months.size());
        List<Bar> bars = new ArrayList<>();
        for (Month month : months) {
            int height = month.members() * TALLEST / highest;
            bars.add(
                    new Bar(
                            month.month(),
                            month.members(),
                            bars.size() * step,
                            LINE + TALLEST - height,
                            step - GAP,
                            height));
        }
        return new MembersChart(bars, highest);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return HEIGHT;
    }

    /** Where the bars stand. */
    public int ground() {
        return LINE + TALLEST;
    }

    /** A month's bar, from its upper left corner. */
    record Bar(YearMonth month, int members, int x, int y, int width, int height) {

        /** The day on which the number was counted. */
        public LocalDate lastDay(LocalDate today) {
            LocalDate last = month.atEndOfMonth();
            return last.isAfter(today) ? today : last;
        }

        /** Where texts above and below are centred. */
        public int middle() {
            return x + width / 2;
        }
    }
}
