package de.interkomm.hub.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;

import de.interkomm.hub.tenancy.NetworkId;
import de.interkomm.hub.tenancy.NetworkScope;

import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Prints how the database answers what a page asks it: each question as it was sent, with the
 * values it was sent with, explained while it is answered. For {@code docs/performance.md}.
 */
public final class Plans {

    private static final String TEMPLATE = "org.springframework.jdbc.core.JdbcTemplate";
    private static final String VALUES = "org.springframework.jdbc.core.StatementCreatorUtils";

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "Executing prepared SQL (?:query|statement) \\[(.*)]\\s*", Pattern.DOTALL);
    private static final Pattern VALUE =
            Pattern.compile(
                    "Setting SQL statement parameter value: column index (\\d+), parameter value"
                            + " \\[(.*)], value class \\[(.*)], SQL type .*",
                    Pattern.DOTALL);
    private static final Pattern NODE = Pattern.compile("^( *)(?:-> +)?(.*?) +\\(actual .*");
    private static final Pattern TIME = Pattern.compile("(Planning|Execution) Time: ([\\d.]+) ms");

    private final NetworkId network;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public Plans(NetworkId network, JdbcClient jdbc, TransactionTemplate transaction) {
        this.network = network;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * Prints the plans of what somebody asks.
     *
     * @param least questions that take less are only counted, in milliseconds
     */
    public void print(String what, double least, Callable<?> asking) throws Exception {
        List<Question> questions = questions(asking);
        Map<String, Question> distinct = new LinkedHashMap<>();
        questions.forEach(one -> distinct.putIfAbsent(one.sql(), one));
        double planning = 0;
        double execution = 0;
        List<String> shown = new ArrayList<>();
        for (Question one : distinct.values()) {
            if (!one.isRead()) {
                continue;
            }
            List<String> plan = explain(one);
            double planned = time(plan, "Planning");
            double executed = time(plan, "Execution");
            planning += planned;
            execution += executed;
            if (executed >= least) {
                shown.add(
                        "%.1f ms: %s%n%s"
                                .formatted(executed, shortened(one.sql()), nodes(plan))
                                .stripTrailing());
            }
        }
        Figures.print(
                what,
                String.format(
                        Locale.ROOT,
                        "%d questions, %d different; planned in %.1f ms, answered in %.1f ms",
                        questions.size(),
                        distinct.size(),
                        planning,
                        execution));
        shown.forEach(each -> each.lines().forEach(line -> System.out.println("PLAN    " + line)));
    }

    private List<Question> questions(Callable<?> asking) throws Exception {
        Logger template = (Logger) LoggerFactory.getLogger(TEMPLATE);
        Logger values = (Logger) LoggerFactory.getLogger(VALUES);
        ListAppender<ILoggingEvent> heard = new ListAppender<>();
        heard.start();
        for (Logger each : List.of(template, values)) {
            each.setAdditive(false);
            each.addAppender(heard);
            each.setLevel(Level.TRACE);
        }
        try {
            asking.call();
        } finally {
            for (Logger each : List.of(template, values)) {
                each.setLevel(null);
                each.detachAppender(heard);
                each.setAdditive(true);
            }
        }
        String thread = Thread.currentThread().getName();
        List<Question> questions = new ArrayList<>();
        for (ILoggingEvent event : List.copyOf(heard.list)) {
            Matcher statement = STATEMENT.matcher(event.getFormattedMessage());
            Matcher value = VALUE.matcher(event.getFormattedMessage());
            if (!event.getThreadName().equals(thread)) {
                continue;
            }
            if (statement.matches()) {
                questions.add(new Question(statement.group(1), new ArrayList<>()));
            } else if (value.matches() && !questions.isEmpty()) {
                questions.getLast().values().add(literal(value.group(2), value.group(3)));
            }
        }
        return questions;
    }

    private static String literal(String value, String type) {
        String quoted = "'" + value.replace("'", "''") + "'";
        return switch (type.substring(type.lastIndexOf('.') + 1)) {
            case "null" -> "null";
            case "Boolean", "Integer", "Long" -> value;
            case "UUID" -> quoted + "::uuid";
            case "OffsetDateTime" -> quoted + "::timestamptz";
            case "LocalDate" -> quoted + "::date";
            default -> quoted;
        };
    }

    private List<String> explain(Question one) {
        String explained = "explain (analyze, buffers, costs off, timing off) " + one.withValues();
        return NetworkScope.call(
                network,
                () ->
                        transaction.execute(
                                changes -> {
                                    changes.setRollbackOnly();
                                    return jdbc.sql(explained).query(String.class).list();
                                }));
    }

    private static double time(List<String> plan, String which) {
        return plan.stream()
                .map(TIME::matcher)
                .filter(Matcher::matches)
                .filter(found -> found.group(1).equals(which))
                .mapToDouble(found -> Double.parseDouble(found.group(2)))
                .sum();
    }

    /** Only what is done, and in which order. */
    private static String nodes(List<String> plan) {
        return plan.stream()
                .map(NODE::matcher)
                .filter(Matcher::matches)
                .map(found -> "  " + found.group(1) + found.group(2))
                .collect(Collectors.joining("\n"));
    }

    private static String shortened(String sql) {
        String line = sql.replaceAll("\\s+", " ").strip();
        return line.length() > 200 ? line.substring(0, 200) + " …" : line;
    }

    /** As it was sent. */
    private record Question(String sql, List<String> values) {

        boolean isRead() {
            String begin = sql.stripLeading().toLowerCase(Locale.ROOT);
            return (begin.startsWith("select") || begin.startsWith("with"))
                    // Arrays are not told of in words.
                    && values.stream().noneMatch(one -> one.startsWith("'[L"));
        }

        /** The questions here have no question marks but those for values. */
        String withValues() {
            StringBuilder written = new StringBuilder();
            String[] parts = sql.split("\\?", -1);
            for (int each = 0; each < parts.length; each++) {
                written.append(parts[each]);
                if (each < parts.length - 1) {
                    written.append(values.get(each));
                }
            }
            return written.toString();
        }
    }
}
