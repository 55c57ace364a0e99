package de.interkomm.hub.correspondence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import de.interkomm.hub.correspondence.LetterData;
import de.interkomm.hub.correspondence.LetterKind;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.validation.SchemaFactory;

class LetterXmlTests {

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void theDataAttachedToALetterIsValidWhateverIsTyped(LetterKind kind) throws Exception {
        read(
                attached(
                        SampleLetters.renderer()
                                .render(SampleLetters.usual(kind, SampleLetters.SIE))));
        read(LetterXml.of(SampleLetters.hostile(kind, SampleLetters.ENGLISH)));
    }

    @Test
    void theDataIsFoundByItsName() throws Exception {
        Document letter =
                read(LetterXml.of(SampleLetters.usual(LetterKind.APPLICATION, SampleLetters.SIE)));

        assertThat(text(letter, "reference")).isEqualTo("DD-2026-0007");
        assertThat(text(letter, "date")).isEqualTo("2026-11-22");
        NodeList values = letter.getElementsByTagNameNS(LetterData.NAMESPACE, "value");
        Element missing = (Element) values.item(1);
        assertThat(missing.getAttribute("name")).isEqualTo("message");
        assertThat(missing.getAttributeNS(XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI, "nil"))
                .isEqualTo("true");
        Element nested = (Element) values.item(2);
        assertThat(((Element) nested.getParentNode()).getAttribute("name"))
                .isEqualTo("contactPerson");
        assertThat(nested.getTextContent()).isEqualTo("Robin Öztürk");
    }

    @Test
    void theDataKeepsWhatThePaperCannotShow() throws Exception {
        Document letter =
                read(
                        LetterXml.of(
                                SampleLetters.hostile(LetterKind.APPLICATION, SampleLetters.SIE)));

        assertThat(
                        letter.getElementsByTagNameNS(LetterData.NAMESPACE, "value")
                                .item(0)
                                .getTextContent())
                .contains("<script>alert(\"1\")</script> &amp;")
                .contains("👩\u200D👩\u200D👧 漢字")
                .contains("\uFFFD\uFFFD");
    }

    @Test
    void namesOfDataAreNoMarkup() {
        assertThatIllegalArgumentException().isThrownBy(() -> LetterData.value("a b", "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> LetterData.of("<x>"));
    }

    private static byte[] attached(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDComplexFileSpecification file =
                    Objects.requireNonNull(
                            document.getDocumentCatalog()
                                    .getNames()
                                    .getEmbeddedFiles()
                                    .getNames()
                                    .get("letter.xml"));
            COSArray associated =
                    (COSArray)
                            document.getDocumentCatalog()
                                    .getCOSObject()
                                    .getDictionaryObject(COSName.getPDFName("AF"));
            assertThat(associated.getObject(0)).isSameAs(file.getCOSObject());
            assertThat(file.getCOSObject().getNameAsString("AFRelationship")).isEqualTo("Data");
            PDEmbeddedFile content = file.getEmbeddedFileUnicode();
            assertThat(content.getSubtype()).isEqualTo("text/xml");
            assertThat(content.getModDate()).isNotNull();
            byte[] bytes = content.toByteArray();
            assertThat(content.getSize()).isEqualTo(bytes.length);
            return bytes;
        }
    }

    private static Document read(byte[] xml)
            throws ParserConfigurationException, SAXException, IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setSchema(
                SchemaFactory.newDefaultInstance()
                        .newSchema(new ClassPathResource("correspondence/letter-1.xsd").getURL()));
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(new Strict());
        return builder.parse(new ByteArrayInputStream(xml));
    }

    private static String text(Document letter, String element) {
        return letter.getElementsByTagNameNS(LetterData.NAMESPACE, element)
                .item(0)
                .getTextContent();
    }

    private static final class Strict implements ErrorHandler {

        @Override
        public void warning(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void error(SAXParseException problem) throws SAXException {
            throw problem;
        }

        @Override
        public void fatalError(SAXParseException problem) throws SAXException {
            throw problem;
        }
    }
}
