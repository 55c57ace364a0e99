package de.interkomm.hub.reports;

import de.interkomm.hub.reports.Reports.Part;
import de.interkomm.hub.reports.Reports.Total;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The figures of a section beside those of the year before, in words, and how long the bar of each
 * is, of {@value #WIDTH} for the highest: of the section where its figures count the same kind of
 * thing, otherwise of the two.
 */
public record Comparison(List<Line> lines) {

    public static final int WIDTH = 400;

    public Comparison {
        lines = List.copyOf(lines);
    }

    public static Comparison of(Part part, MessageSource messages, Locale locale) {
        BigDecimal highest = highest(part.figures());
        List<Line> lines = new ArrayList<>();
        for (Total one : part.figures()) {
            BigDecimal scale = part.section().isOfOneScale() ? highest : highest(List.of(one));
            BigDecimal previous = one.previous();
            lines.add(
                    new Line(
                            one,
                            text(one.figure(), one.value(), messages, locale),
                            previous == null
                                    ? null
                                    : text(one.figure(), previous, messages, locale),
                            width(one.value(), scale),
                            previous == null ? 0 : width(previous, scale)));
        }
        return new Comparison(lines);
    }

    private static BigDecimal highest(List<Total> totals) {
        BigDecimal highest = BigDecimal.ONE;
        for (Total one : totals) {
            highest = highest.max(one.value());
            if (one.previous() != null) {
                highest = highest.max(one.previous());
            }
        }
        return highest;
    }

    private static int width(BigDecimal value, BigDecimal highest) {
        return value.max(BigDecimal.ZERO)
                .multiply(BigDecimal.valueOf(WIDTH))
                .divide(highest, RoundingMode.HALF_UP)
                .intValue();
    }

    /** A figure with its unit. */
    public static String text(
            Figure figure, BigDecimal value, MessageSource messages, Locale locale) {
        String plain = figure == Figure.MONEY ? cents(value, locale) : plain(value, locale);
        return figure.needsAmount()
                ? messages.getMessage("reports.unit." + figure, new Object[] {plain}, locale)
                : plain;
    }

    private static String cents(BigDecimal value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** A number as it is written, with decimals only where there are any. */
    public static String plain(BigDecimal value, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(value);
    }

    /** Whether any of them is known of the year before. */
    public boolean hasPrevious() {
        return lines.stream().anyMatch(one -> one.previous() != null);
    }

    /**
     * @param previous {@code null} where nobody knows
     */
    public record Line(
            Total total, String value, @Nullable String previous, int width, int previousWidth) {}
}
