package de.interkomm.hub.membership.web;

import de.interkomm.hub.membership.Dashboards.Month;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * Members over time as bars, in the units of its drawing: {@value #WIDTH} by {@value #HEIGHT}. What
 * it shows also stands in the table beside it.
 *
 * @param highest what the tallest bar stands for
 */
record MembersChart(List<Bar> bars, int highest) {

    static final int WIDTH = 520;
    static final int HEIGHT = 160;

    private static final int GAP = 8;

    static MembersChart of(List<Month> months) {
        int highest = Math.max(1, months.stream().mapToInt(Month::members).max().orElse(0));
        int step = WIDTH / Math.max(1, months.size());
        List<Bar> bars = new ArrayList<>();
        for (Month month : months) {
            int height = month.members() * HEIGHT / highest;
            bars.add(
                    new Bar(
                            month.month(),
                            month.members(),
                            bars.size() * step,
                            HEIGHT - height,
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

    /** A month's bar, from its upper left corner. */
    record Bar(YearMonth month, int members, int x, int y, int width, int height) {}
}
