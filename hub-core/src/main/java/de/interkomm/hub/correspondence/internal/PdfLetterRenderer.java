package de.interkomm.hub.correspondence.internal;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;

import de.interkomm.hub.correspondence.LetterContent;
import de.interkomm.hub.correspondence.LetterRenderer;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
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

    private static final byte[] SRGB = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

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
        PdfBoxRenderer renderer =
                new PdfRendererBuilder()
                        .withHtmlContent(templates.process("correspondence/letter", variables), "")
                        .usePdfUaAccessibility(true)
                        .usePdfAConformance(PdfAConformance.PDFA_3_A)
                        .useColorProfile(SRGB)
                        .withProducer("Interkomm")
                        .useFont(font::file, LetterFont.FAMILY, 400, FontStyle.NORMAL, true)
                        .useReplacementText(PrintableText.UNSHOWABLE)
                        .useExternalResourceAccessControl(
                                (_, _) -> false,
                                ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                        .buildPdfRenderer();
        renderer.layout();
        return renderer;
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
