package de.interkomm.hub.correspondence.internal;

import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;

import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterRenderer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** Lays a letter out as HTML, prints that, and attaches the letter's data. */
@Component
class PdfLetterRenderer implements LetterRenderer {

    private final ITemplateEngine templates;
    private final Clock clock;
    private final LetterFont font = new LetterFont();
    private final PrintableText printable = new PrintableText(font);
    private final LetterLabels german = LetterLabels.german();
    private final LetterLabels english = LetterLabels.english();
    private final String css;

    PdfLetterRenderer(ITemplateEngine templates, Clock clock) {
        this.templates = templates;
        this.clock = clock;
        try {
            this.css =
                    new ClassPathResource("correspondence/letter.css")
                            .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public byte[] render(LetterContent content) {
        LetterLabels labels = labels(content.locale());
        LetterPage page = LetterPage.of(content, labels, printable, font);
        LetterAttachment data =
                new LetterAttachment(
                        "letter.xml",
                        labels.text("attachment"),
                        LetterXml.of(content),
                        clock.instant());
        try (PdfBoxRenderer single = laidOut(page, labels)) {
            if (single.getRootBox().getLayer().getPages().size() == 1) {
                return printed(single, data);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // Pages are numbered only where there are several, which shows after the first layout.
        try (PdfBoxRenderer several = laidOut(page.withPageNumbers(), labels)) {
            return printed(several, data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<String> unprintable(String text) {
        return printable.lost(text);
    }

    private LetterLabels labels(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? english : german;
    }

    private PdfBoxRenderer laidOut(LetterPage page, LetterLabels labels) {
        Context variables = new Context(Locale.of(page.language()));
        variables.setVariable("letter", page);
        variables.setVariable("labels", labels.texts());
        variables.setVariable("css", css);
        return PdfLayout.of(templates.process("correspondence/letter", variables), font);
    }

    private static byte[] printed(PdfBoxRenderer renderer, LetterAttachment data)
            throws IOException {
        renderer.createPDFWithoutClosing();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (PDDocument pdf = renderer.getPdfDocument()) {
            data.attachTo(pdf);
            pdf.save(file);
        }
        return file.toByteArray();
    }
}
