package de.interkomm.hub.governance.web;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/**
 * Values as bars below one another, in the units of the drawing: {@value #WIDTH} wide, {@value
 * #STEP} for each. What it shows also stands in the table beside it.
 */
record BarChart(List<Bar> bars, int highest) {

    static final int WIDTH = 400;
    static final int STEP = 22;

    private static final int THICKNESS = 16;

    static BarChart of(List<Value> values) {
        int highest = Math.max(1, values.stream().mapToInt(Value::number).max().orElse(0));
        List<Bar> bars = new ArrayList<>();
        for (Value value : values) {
            bars.add(new Bar(value, bars.size() * STEP, value.number() * WIDTH / highest));
        }
        return new BarChart(bars, highest);
    }

    public int width() {
        return WIDTH;
    }

    public int height() {
        return Math.max(1, bars.size()) * STEP;
    }

    public int thickness() {
        return THICKNESS;
    }

    public boolean isEmpty() {
        return bars.isEmpty();
    }

    /**
     * @param href {@code null} for what has no page
     */
    record Value(String name, int number, @Nullable String href) {}

    /** A bar, from its upper left corner. */
    record Bar(Value value, int y, int width) {}
}
