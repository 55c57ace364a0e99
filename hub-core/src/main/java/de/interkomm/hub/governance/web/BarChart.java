package de.interkomm.hub.governance.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** Values and how long the bar of each is, of {@value #WIDTH} for the highest. */
record BarChart(List<Bar> bars) {

    static final int WIDTH = 400;

    private static final int THICKNESS = 7;

    static BarChart of(List<Value> values) {
        int highest = Math.max(1, values.stream().mapToInt(Value::number).max().orElse(0));
        return new BarChart(
                values.stream()
                        .map(value -> new Bar(value, value.number() * WIDTH / highest))
                        .toList());
    }

    public int width() {
        return WIDTH;
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

    record Bar(Value value, int width) {}
}
