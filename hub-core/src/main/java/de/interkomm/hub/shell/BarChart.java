package de.interkomm.hub.shell;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Values and how long the bar of each is, beside the highest; drawn by {@code shell/bars}. */
public record BarChart(List<Bar> bars) {

    private static final int WIDTH = 400;

    private static final int THICKNESS = 7;

    public static BarChart of(List<Value> values) {
        int highest = Math.max(1, values.stream().mapToInt(Value::number).max().orElse(0));
        return new BarChart(
                values.stream()
                        .map(value -> new Bar(value, value.number() * WIDTH / highest))
                        .toList());
    }

    /** The highest first, and equal ones by name. */
    public static BarChart longestFirst(Collection<Value> values) {
        return of(
                values.stream()
                        .sorted(
                                Comparator.comparingInt(Value::number)
                                        .reversed()
                                        .thenComparing(Value::name))
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
    public record Value(String name, int number, @Nullable String href) {}

    public record Bar(Value value, int width) {}
}
