package de.interkomm.hub.shell;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Tables as files for spreadsheets: semicolons between the cells, UTF-8 with a byte order mark, so
 * that a German Excel opens them with a double click and keeps the umlauts. A cell that a
 * spreadsheet would take for a formula gets an apostrophe in front (OWASP, "CSV Injection").
 */
public final class Csv {

    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n＝＋－＠";
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setDelimiter(';').setRecordSeparator("\r\n").get();

    private Csv() {}

    /** The whole file; the first row holds the headings. */
    public static byte[] of(List<String> headings, List<List<String>> rows) {
        StringBuilder text = new StringBuilder(TextFiles.BYTE_ORDER_MARK);
        try (CSVPrinter printer = new CSVPrinter(text, FORMAT)) {
            printer.printRecord(headings.stream().map(Csv::harmless).toList());
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(Csv::harmless).toList());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Answers a request with the file, to be saved and kept by no cache. */
    public static ResponseEntity<byte[]> download(
            String fileName, List<String> headings, List<List<String>> rows) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(fileName, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(of(headings, rows));
    }

    /**
     * Reads a table as spreadsheets write it: with semicolons or commas, in UTF-8 or as Windows
     * writes German. Apostrophes in front of what would be a formula are taken off again.
     *
     * @return every row, the headings first; empty for what is no table
     */
    public static List<List<String>> read(byte[] file) {
        String text = TextFiles.read(file);
        String first = text.lines().findFirst().orElse("");
        char delimiter = first.indexOf(';') >= 0 || first.indexOf(',') < 0 ? ';' : ',';
        CSVFormat format =
                CSVFormat.RFC4180.builder().setDelimiter(delimiter).setIgnoreEmptyLines(true).get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream().map(row -> row.stream().map(Csv::typed).toList()).toList();
        } catch (IOException | UncheckedIOException e) {
            // A quotation mark that is never closed: nobody can tell what was meant.
            return List.of();
        }
    }

    private static String typed(String cell) {
        return cell.length() > 1
                        && cell.charAt(0) == '\''
                        && STARTS_OF_FORMULAS.indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1)
                : cell;
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_OF_FORMULAS.indexOf(cell.charAt(0)) >= 0
                ? "'" + cell
                : cell;
    }
}
